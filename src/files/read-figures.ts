import type { Fault, Place } from '../fault.ts'
import { type Figures, type ParFramework, type SubCriterion, subCriteriaOf } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import { figureContradictions } from './figure-contradictions.ts'
import { knownCode, withoutRepeats } from './known-code.ts'
import { readFigureText } from './read-figure-text.ts'
import type { TableRow } from './read-table.ts'
import type { ColumnsOf } from './round-tables.ts'
import type { TableCell } from './table-cell.ts'

/** Reads the rows of figures.csv against the framework: known codes, each once, fitting its kind, none contradicting another. */
export function readFigures(
  rows: readonly TableRow<ColumnsOf<'figures.csv'>>[],
  framework: ParFramework,
  faults: Fault[],
): Pick<Round, 'figures' | 'figureSources'> {
  const items = subCriteriaOf(framework)
  const known = rows.flatMap(({ cells }) => {
    const item = knownCode(cells.code, items, { vi: 'bộ tiêu chí', en: 'the framework' }, faults)
    const what = { vi: `các số liệu của ${item?.code}`, en: `the figures of ${item?.code}` }
    const definition = item && knownCode(cells.figure, item.figures, what, faults)
    return item && definition
      ? [{ item, definition, cells, cell: cells.figure, key: `${item.code}/${definition.code}` }]
      : []
  })
  const read = withoutRepeats(known, faults).map(({ item, definition, cells }) => ({
    item,
    code: definition.code,
    cell: cells.value,
    value: readFigureText(cells.value, definition, item, faults),
    source: cells.source.text,
  }))
  const byItem = items.map((item) => ({ item, read: read.filter((each) => each.item === item) }))
  const given = byItem.map((each) => ({
    item: each.item,
    figures: Object.fromEntries(each.read.map(({ code, value }) => [code, value])),
    cells: new Map(each.read.map(({ code, cell }) => [code, cell])),
    sources: Object.fromEntries(each.read.flatMap(({ code, source }) => (source === '' ? [] : [[code, source]]))),
  }))
  faults.push(...given.flatMap(({ item, figures, cells }) => contradictions(item, figures, cells)))
  return {
    figures: Object.fromEntries(given.map(({ item, figures }) => [item.code, figures])),
    figureSources: Object.fromEntries(given.map(({ item, sources }) => [item.code, sources])),
  }
}

function contradictions(item: SubCriterion, figures: Figures, cells: ReadonlyMap<string, TableCell>): readonly Fault[] {
  const anywhere: Place = [...cells.values()][0]?.place ?? { file: 'figures.csv', line: 0, column: 0 }
  return figureContradictions(item, figures, (code) => cells.get(code)?.place ?? anywhere)
}
