import { readFigures } from '../figures/read-figures.ts'
import type { Chart, FinishedDocument } from '../text/finished-document.ts'
import { readOnce } from '../text/read-once.ts'
import type { NumericTable } from './numeric-table.ts'

/** The charts of a document as tables, read once a document: a row for each category, a column for each series. */
export const chartsOf = readOnce(({ blocks }: FinishedDocument): readonly NumericTable[] =>
  blocks.flatMap((block) => (block.kind === 'chart' ? [ofChart(block)] : [])),
)

function ofChart({ title, categories, series, place }: Chart): NumericTable {
  const rows = categories.map((label, at) => ({
    ...{ label, place, code: '', level: null, isTotal: false },
    figures: series.map(({ values }) => {
      const text = values[at] ?? ''
      const figure = readFigures(text)[0]
      return figure ? { ...figure, place, cell: text } : null
    }),
  }))
  const headers = series.map(({ name }) => name.toLowerCase())
  return { title, headers, rows, place, columns: series.map((_, at) => at) }
}
