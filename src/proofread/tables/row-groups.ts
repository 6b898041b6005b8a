import { exact } from '../../number/exact.ts'
import { type Interval, plus, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { readOnce } from '../text/read-once.ts'
import type { CellFigure, NumericTable, TableRow } from './numeric-table.ts'

/** A row that adds up the rows right below it, as its numbers show. */
export interface RowGroup {
  readonly head: TableRow
  readonly below: readonly TableRow[]
  readonly cells: readonly GroupCell[]
}

/** A number of a head with the numbers below it. */
export interface GroupCell {
  readonly figure: CellFigure
  readonly parts: readonly CellFigure[]
  readonly sum: Interval
}

/** Larger groups, and tables of more rows or columns, are not looked through. */
const [mostBelow, mostRows, mostColumns] = [40, 400, 60]

/** Fewer rows are no group. */
const fewestBelow = 2

/** In so many columns at least a group has to add up. */
const fewestHeld = 2

const noAmounts = /t[ỷỉ] lệ|t[ỷỉ] trọng|%|cơ cấu|bình quân|trung bình|hạng|xếp|năng suất|mật độ|\p{L}\/\p{L}/u

/** The groups of a table whose rows have no numbers or codes: each head stands before its rows, and all columns but one add up. */
export const rowGroups = readOnce((table: NumericTable): readonly RowGroup[] => {
  const { rows, headers } = table
  if (rows.length > mostRows || table.columns.length > mostColumns) return []
  if (rows.some(({ level }) => level !== null)) return []
  const columns = table.columns.filter((column) => !noAmounts.test(headers[column] ?? ''))
  const groups: RowGroup[] = []
  for (let at = 0; at < rows.length; at += 1) {
    const found = groupAt(rows, at, columns)
    if (!found) continue
    groups.push(found)
    at += found.below.length
  }
  return groups
})

function groupAt(rows: readonly TableRow[], at: number, columns: readonly number[]): RowGroup | undefined {
  const head = rows[at]
  const end = rows.findIndex(({ isTotal }, index) => index > at && isTotal)
  const most = Math.min(at + 1 + mostBelow, end < 0 ? rows.length : end)
  if (!head || head.isTotal) return undefined
  let open = columns.flatMap((column) => sumUnder(head, column) ?? [])
  for (let until = at + 2; until <= most && open.length > 0; until += 1) {
    open = open.flatMap((sum) => withRow(sum, rows[until - 1]) ?? [])
    if (until < at + 1 + fewestBelow) continue
    const held = open.filter(({ figure, sum }) => agrees(figure, sum)).length
    if (held < fewestHeld || held < open.length - 1) continue
    return { head, below: rows.slice(at + 1, until), cells: open.map((each) => ({ ...each, parts: partsOf(each) })) }
  }
  return undefined
}

/** The numbers right below one of a head, as far as they are added up. */
interface OpenSum extends Omit<GroupCell, 'parts'> {
  readonly column: number
  readonly last: CellFigure | null
  /** What was added before the last one. */
  readonly before: OpenSum | null
}

/** Nothing is added up yet; small numbers add up by chance, and say nothing. */
function sumUnder(head: TableRow, column: number): OpenSum | undefined {
  const figure = head.figures[column]
  if (!figure || figure.isPercent || figure.value.compare(exact('20')) < 0) return undefined
  return { figure, column, sum: total([]), last: null, before: null }
}

/** With the number of one more row; undefined where the row has none in the column. */
function withRow(before: OpenSum, row: TableRow | undefined): OpenSum | undefined {
  const last = row?.figures[before.column]
  return last ? { ...before, sum: plus(before.sum, printedInterval(last)), last, before } : undefined
}

function partsOf({ last, before }: OpenSum): readonly CellFigure[] {
  return last && before ? [...partsOf(before), last] : []
}
