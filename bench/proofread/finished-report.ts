import type { Block, Place } from '../../src/proofread/text/finished-document.ts'
import type {
  BoundFigure,
  Calculation,
  Inline,
  Block as ReportBlock,
  Cell as ReportCell,
  ReportDocument,
} from '../../src/report/report-document.ts'

/** A figure of a report with where it is printed; `id` and `calculation` only in a table. */
export interface PlacedFigure {
  readonly figure: BoundFigure
  readonly place: Place
  readonly id?: string | undefined
  readonly calculation?: Calculation | undefined
}

/** A report in the form in which its files are read again: without head and signature. */
export interface FinishedReport {
  readonly blocks: Block[]
  readonly figures: PlacedFigure[]
}

/** Makes a report that Chiso writes a finished document; its titles of tables are paragraphs too. */
export function finishedReport(report: ReportDocument): FinishedReport {
  const made: FinishedReport = { blocks: [], figures: [] }
  const add = addTo(made)
  const addBlock = (block: ReportBlock): void => {
    if (block.kind === 'heading') add.paragraph(block.content, `${block.label} `)
    if (block.kind === 'paragraph') add.paragraph(block.content)
    if (block.kind === 'list') for (const item of block.items) add.paragraph(item, '- ')
    if (block.kind === 'table') add.table(block)
    if (block.kind === 'chart') add.chart(block)
    if (block.kind === 'landscape') block.blocks.forEach(addBlock)
  }
  report.blocks.forEach(addBlock)
  return made
}

type Of<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { readonly kind: Kind }>

function addTo({ blocks, figures }: FinishedReport) {
  const counted = { paragraph: 0, footnote: 0, table: 0, chart: 0 }
  const note = (content: readonly Inline[], place: Place, cell?: ReportCell) => {
    const { id, calculation } = cell?.kind === 'figure-cell' ? cell : {}
    for (const figure of content) if (figure.kind === 'figure') figures.push({ figure, place, id, calculation })
  }
  const paragraph = (content: readonly Inline[], before = '') => {
    counted.paragraph += 1
    const place = { paragraph: counted.paragraph }
    blocks.push({ kind: 'paragraph', text: before + plainText(content), place })
    note(content, place)
    for (const each of content) if (each.kind === 'footnote') footnote(each.content)
  }
  const footnote = (content: readonly Inline[]) => {
    counted.footnote += 1
    const mark = String(counted.footnote)
    blocks.push({ kind: 'footnote', mark, text: plainText(content), place: { footnote: mark } })
    note(content, { footnote: mark })
  }
  const table = ({ caption, columns, rows }: Of<'table'>) => {
    paragraph(caption)
    counted.table += 1
    const head = columns.map(({ title }): ReportCell => ({ kind: 'text-cell', content: title }))
    const grid = [head, ...rows.map(({ cells }) => cells)].map((cells, row) =>
      cells.map((cell, column) => {
        const place = { table: counted.table, row: row + 1, column: column + 1 }
        const content = cell.kind === 'figure-cell' ? [cell.figure] : cell.content
        note(content, place, cell)
        return { text: plainText(content), place, columns: 1, rows: 1 }
      }),
    )
    blocks.push({ kind: 'table', title: plainText(caption), grid, place: { table: counted.table } })
  }
  const chart = ({ title, categories, series }: Of<'chart'>) => {
    counted.chart += 1
    const place = { chart: counted.chart }
    const printed = series.map(({ name, values }) => ({ name, values: values.map(({ text }) => text) }))
    blocks.push({ kind: 'chart', title: plainText(title), categories, series: printed, place })
    for (const { values } of series) note(values, place)
  }
  return { paragraph, table, chart }
}

function plainText(content: readonly Inline[]): string {
  return content
    .map((each) => (each.kind === 'footnote' ? '' : each.text))
    .join('')
    .normalize('NFC')
}
