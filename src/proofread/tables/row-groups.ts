import { exact } from '../../number/exact.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
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

/** Larger groups, and tables of more rows, are not looked through. */
const [mostBelow, mostRows] = [40, 400]

/** In so many columns at least a group has to add up. */
const fewestHeld = 2

const noAmounts = /t[ỷỉ] lệ|t[ỷỉ] trọng|%|cơ cấu|bình quân|trung bình|hạng|xếp|năng suất|mật độ|\p{L}\/\p{L}/u

/** The groups of a table whose rows have no numbers or codes: each head stands before its rows, and all columns but one add up. */
export const rowGroups = readOnce((table: NumericTable): readonly RowGroup[] => {
  const { rows, headers } = table
  if (rows.length > mostRows || rows.some(({ level }) => level !== null)) return []
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
  for (let until = at + 3; until <= most; until += 1) {
    const below = rows.slice(at + 1, until)
    const cells = columns.flatMap((column) => cellOf(head, below, column) ?? [])
    const held = cells.filter(({ figure, sum }) => agrees(figure, sum)).length
    if (held >= fewestHeld && held >= cells.length - 1) return { head, below, cells }
  }
  return undefined
}

/** A number with those below it; small ones add up by chance, and say nothing. */
function cellOf(head: TableRow, below: readonly TableRow[], column: number): GroupCell | undefined {
  const figure = head.figures[column]
  const parts = below.flatMap(({ figures }) => figures[column] ?? [])
  if (!figure || figure.isPercent || parts.length < below.length || figure.value.compare(exact('20')) < 0)
    return undefined
  return { figure, parts, sum: total(parts.map(printedInterval)) }
}
