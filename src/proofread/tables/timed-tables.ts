import { searchName } from '../../number/search-name.ts'
import { earlierValue, laterValue } from '../changes/change-words.data.ts'
import type { FinishedDocument } from '../text/finished-document.ts'
import { readOnce } from '../text/read-once.ts'
import { chartsOf } from './charts-of.ts'
import type { NumericTable, TableRow } from './numeric-table.ts'
import { yearsIn } from './table-facts.ts'
import { tablesOf } from './tables-of.ts'

/** Shorter names of rows are found in any text, unless they are those of times. */
const shortestName = 6
export const nameOfTime = /^(?:quy|thang) [a-z\d]+$/

/** The tables and charts of a document that have the values of two times, read once a document. */
export const timedTables = readOnce((document: FinishedDocument): readonly TimedTable[] =>
  [...tablesOf(document), ...chartsOf(document)].flatMap((table) => {
    const columns = timesOf(table)
    const { chart } = table.place
    const block = document.blocks.findIndex(({ kind, place }) => kind === 'chart' && place.chart === chart)
    return columns ? [{ table, columns, block, names: table.rows.map(nameOf) }] : []
  }),
)

interface Columns {
  readonly before: number
  readonly now: number
}

/** A table of values of two times. */
export interface TimedTable {
  readonly table: NumericTable
  readonly columns: Columns
  /** Position of a chart in the document; −1 for a table, which is told of anywhere. */
  readonly block: number
  /** Of its rows, as they are looked for in a text; empty for those that are not. */
  readonly names: readonly string[]
}

function nameOf({ label }: TableRow): string {
  const name = searchName(label.replace(/\s*\([^()]*\)\s*$/u, ''))
  return name.length >= shortestName || nameOfTime.test(name) ? name : ''
}

/** The two columns of values of two times, if there are just two. */
function timesOf({ columns, headers }: NumericTable): Columns | undefined {
  const levels = columns.filter(
    (column) => !/tăng|giảm|chênh|so với|so năm|tỷ lệ|%|so sánh/u.test(headers[column] ?? ''),
  )
  const [first, second, ...more] = ofTwoYears(levels, headers)
  if (first === undefined || second === undefined || more.length > 0) return undefined
  const [one = '', other = ''] = [headers[first], headers[second]]
  const [year, next] = [yearsIn(one).at(-1), yearsIn(other).at(-1)]
  if (year !== undefined && next !== undefined && year !== next)
    return year < next ? { before: first, now: second } : { before: second, now: first }
  if (earlierValue.test(one) && laterValue.test(other) && !earlierValue.test(other))
    return { before: first, now: second }
  return undefined
}

/** Of several columns those of two years with the same head, beside others without one: Điểm tối đa, Điểm năm 2023, Điểm năm 2024. */
function ofTwoYears(columns: readonly number[], headers: readonly string[]): readonly number[] {
  const ofYears = columns.filter((column) => yearsIn(headers[column] ?? '').length === 1)
  const stems = new Set(ofYears.map((column) => headers[column]?.replace(/20\d\d/u, '')))
  return columns.length > 2 && ofYears.length === 2 && stems.size === 1 ? ofYears : columns
}
