import { exact, isZero } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare, inFormOf } from '../figures/in-print.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { runsBeside } from '../tables/runs-beside.ts'
import { tablesOf } from '../tables/tables-of.ts'
import { isNamedWhole } from '../tables/whole-columns.ts'

/** Tables with more columns of numbers are not searched for totals that nothing names. */
const mostColumns = 12

/** A total has no more parts than this on one side of it: a table of a thousand columns would be added up a million times. */
const mostParts = 30

/** Rows and columns that hold no amounts. */
const noAmounts = /t[ỷỉ] lệ|t[ỷỉ] trọng|%|bình quân|trung bình|hạng|xếp|năng suất|mật độ/iu

/** A row of what there is at a time, which no quarters add up to: Tồn ngân quỹ cuối kỳ, dư nợ. */
const isStock =
  /(?:đầu|cuối) (?:kỳ|năm|quý|tháng)|(?<!\p{L})(?:tồn|số dư|dư nợ|lũy kế|luỹ kế|hiện có|có đến)(?!\p{L})/iu

interface Added {
  readonly row: TableRow
  readonly figure: CellFigure
  readonly parts: readonly CellFigure[]
  readonly sum: Interval
}

/** Columns of totals against the columns beside them: Trực tuyến + Trực tiếp = Tổng. */
export const tableSums: DocumentCheck = ({ document }) =>
  tablesOf(document).flatMap((table) =>
    table.columns
      .filter((column) => !noAmounts.test(table.headers[column] ?? ''))
      .flatMap((column) => sumClaims(table, column)),
  )

interface Tried {
  readonly added: readonly Added[]
  /** Whether the words above the columns say that they are the whole and its parts. */
  readonly isNamed: boolean
  readonly parts: number
  readonly held: number
}

function sumClaims(table: NumericTable, column: number): readonly Claim[] {
  const tried = runsToTry(table, column).map((run) => toTried(table, column, run))
  const best = [...tried].sort((one, other) => other.held - one.held || Number(other.isNamed) - Number(one.isNamed))[0]
  if (!best || !isBelieved(table, best)) return []
  return best.added.map(({ row, figure, parts, sum }) =>
    judgedCell(row, figure, sum, {
      ...{ kind: 'table-total', grave: 'error' },
      computation: parts.map(bare).join(' + '),
    }),
  )
}

/** Columns beside a column that may be its parts; in a wide table those alone that the words above name as such. */
function runsToTry({ columns, headers }: NumericTable, column: number): readonly (readonly number[])[] {
  const at = columns.indexOf(column)
  const runs = runsBeside(columns.slice(Math.max(0, at - mostParts), at + mostParts + 1), column)
  if (columns.length <= mostColumns) return runs
  const named = (run: readonly number[]) => run.map((each) => headers[each] ?? '')
  return runs.filter((run) => isNamedWhole(headers[column] ?? '', named(run)))
}

function toTried(table: NumericTable, column: number, run: readonly number[]): Tried {
  const added = addedUp(table, column, run)
  const headers = run.map((each) => table.headers[each] ?? '')
  return {
    ...{ added, parts: run.length, held: added.filter(({ figure, sum }) => agrees(figure, sum)).length },
    isNamed: isNamedWhole(table.headers[column] ?? '', headers),
  }
}

/** With words that say so two rows that hold are enough, if half do; of two rows one, if the other is off by an oversight. */
function isBelieved({ columns }: NumericTable, { added, isNamed, parts, held }: Tried): boolean {
  const [told, misses] = [added.length, added.filter(isMiss).length]
  if (isNamed && ((held >= 2 && 2 * held >= told) || (held === 1 && told === 2 && misses === 1))) return true
  if (isNamed || parts < 3 || columns.length > mostColumns || !added.some(isLarge)) return false
  return (held >= 3 && 4 * held >= 3 * told) || (held === 2 && told === 3 && misses === 1)
}

function isMiss({ figure, sum }: Added): boolean {
  const [printed, added] = [figure.text, inFormOf(figure, sum.value)].map((text) => text.replace(/\D/g, ''))
  const isOneDigit =
    printed?.length === added?.length && [...(printed ?? '')].filter((digit, at) => digit !== added?.[at]).length === 1
  return !agrees(figure, sum) && (isOneDigit || isNearMiss(figure, sum.value))
}

/** Whether a sum is no small number, which others give by chance, and has no parts that are nothing. */
function isLarge({ figure, parts }: Added): boolean {
  return figure.value.compare(exact('10')) >= 0 && parts.filter(({ value }) => !isZero(value)).length > 2
}

function addedUp(table: NumericTable, column: number, run: readonly number[]): readonly Added[] {
  return table.rows.flatMap((row) => {
    const figure = row.figures[column]
    const parts = [...run].sort((one, other) => one - other).flatMap((each) => row.figures[each] ?? [])
    if (!figure || figure.isPercent || parts.length < run.length || parts.some(({ isPercent }) => isPercent)) return []
    if (noAmounts.test(row.label) || isStock.test(row.label)) return []
    return [{ row, figure, parts, sum: total(parts.map(printedInterval)) }]
  })
}
