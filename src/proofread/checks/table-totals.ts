import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss, isSlip } from '../figures/near-miss.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { rowGroups } from '../tables/row-groups.ts'
import { isBelow } from '../tables/row-level.ts'
import { tablesOf } from '../tables/tables-of.ts'

/** Longer sums are not written out. */
const mostWritten = 30

/** Rows of totals against the rows that they add up. */
export const tableTotals: DocumentCheck = ({ document }) => tablesOf(document).flatMap(totalClaims)

function totalClaims(table: NumericTable): readonly Claim[] {
  const { rows } = table
  const inGroups = new Set(rowGroups(table).flatMap(({ below }) => below))
  const claims = rows.flatMap((row, at) => {
    if (!row.isTotal || rows.length < 3) return []
    const before = rows.slice(lastTotal(rows, at) + 1, at)
    const isFirst = at === 0
    const candidates =
      before.length === 0 && !isFirst
        ? totalSets(rows.slice(0, at))
        : rowSets(isFirst ? rows.slice(1, nextTotal(rows)) : before, inGroups)
    const claims = totalClaim(table, row, candidates)
    const isHeld = claims.some(({ verdict }) => verdict === 'holds')
    return isHeld ? claims : (groupingClaims(table, row, isFirst ? rows.slice(1) : before) ?? claims)
  })
  // Where another total of the table adds up, one that does not is wrong.
  const isHeld = claims.some(({ verdict }) => verdict === 'holds')
  return claims.map((claim) => (claim.verdict === 'check' && isHeld ? { ...claim, verdict: 'error' } : claim))
}

function lastTotal(rows: readonly TableRow[], at: number): number {
  return rows.slice(0, at).findLastIndex(({ isTotal }) => isTotal)
}

function nextTotal(rows: readonly TableRow[]): number {
  const at = rows.findIndex(({ isTotal }, index) => index > 0 && isTotal)
  return at < 0 ? rows.length : at
}

/** What a total may add up: all rows, those of the highest level, or the lowest ones. */
function rowSets(rows: readonly TableRow[], inGroups: ReadonlySet<TableRow>): readonly (readonly TableRow[])[] {
  const highest = rows.filter(({ level }) => level === 0)
  const lowest = rows.filter((row, at) => {
    const next = rows[at + 1]
    return !(next && isBelow(next, row))
  })
  // What a row has below it by its words is in it already.
  const apart = rows.filter(({ label }) => !isPartOfAbove.test(label))
  const plain = rows.filter(({ label }) => !/^[-–+•]/.test(label))
  const heads = rows.filter((row) => !inGroups.has(row))
  // Of sets under which as many columns add up the first is meant: with a part of a row it would count twice.
  const all = apart.length < rows.length ? [apart, rows] : [rows]
  return [...all, highest, lowest, plain, heads].filter((set) => set.length >= 2)
}

const isPartOfAbove = /^[-–+•*\s]*(?:trong đó|trong số|riêng|chia ra|bao gồm)(?!\p{L})/iu

/** Rows that stand under heads without numbers, each head's by themselves: theo trình độ, theo độ tuổi. */
function groupings(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const starts = rows.flatMap((row, at) => (at === 0 || rowOf(row) > rowOf(rows[at - 1]) + 1 ? [at] : []))
  return starts.map((start, at) => rows.slice(start, starts[at + 1]))
}

function rowOf(row: TableRow | undefined): number {
  return row?.place.row ?? 0
}

/** Each grouping against the total, where there are several and one of them makes it, or all do nearly; undefined where they do not. */
function groupingClaims(table: NumericTable, row: TableRow, rows: readonly TableRow[]): readonly Claim[] | undefined {
  const groups = groupings(rows).filter((group) => group.length > 1)
  const added = groups.map((group) => addedUp(table, row, group))
  const sums = added.flat()
  const isNear = sums.every(({ figure, sum }) => agrees(figure, sum) || isNearMiss(figure, sum.value))
  if (groups.length < 2 || !isNear || !sums.some(({ figure, sum }) => agrees(figure, sum))) return undefined
  return sums.map((each) => addedClaim(row, each, true))
}

/** What a total right behind another adds up: the totals before it, or all rows that are none. */
function totalSets(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const totals = rows.filter(({ isTotal }) => isTotal)
  return [totals, rows.filter(({ isTotal }) => !isTotal)].filter((set) => set.length >= 2)
}

interface Added {
  readonly figure: CellFigure
  readonly parts: readonly CellFigure[]
  readonly sum: Interval
}

/** The set of rows under which most columns add up; a column that does not, where another does, is wrong. */
function totalClaim(table: NumericTable, row: TableRow, sets: readonly (readonly TableRow[])[]): readonly Claim[] {
  const tried = sets.map((set) => addedUp(table, row, set)).filter((added) => added.length > 0)
  const held = (added: readonly Added[]) => added.filter(({ figure, sum }) => agrees(figure, sum)).length
  const best = [...tried].sort((one, other) => held(other) - held(one))[0]
  if (!best) return []
  const isLone = best.length === 1 && /^(?:tổng|cộng)/iu.test(`${row.label}${row.code}`) && !best.some(isOfChanges)
  const isTotalOfRows = held(best) > 0 || isLone
  if (!isTotalOfRows) return []
  const isSure = held(best) > 0 || isSureTotal(row, table, best)
  return best.map((each) => addedClaim(row, each, isSure))
}

function addedClaim(row: TableRow, { figure, parts, sum }: Added, isSure: boolean): Claim {
  return judgedCell(row, figure, sum, {
    ...{ kind: 'table-total', grave: isSure ? 'error' : 'check' },
    computation: parts.length > mostWritten ? `tổng của ${parts.length} số` : parts.map(bare).join(' + '),
  })
}

/** Whether a column tells changes, of which some are falls: of a list of some of them the total is no sum. */
function isOfChanges({ parts }: Added): boolean {
  return parts.some(({ value }) => value.s < 0n)
}

/** Whether the only total of a table without levels misses the sum of its rows by what an oversight makes of it. */
function isSureTotal({ label, code }: TableRow, { rows }: NumericTable, added: readonly Added[]): boolean {
  const [only, ...others] = added
  const isBare = /^(?:tổng(?: số| cộng)?|cộng)\s*:?$/iu.test(label || code)
  if (!only || others.length > 0 || !(isBare || isSlip(only.figure, only.sum.value))) return false
  const isPlain = rows.every((row) => row.isTotal || !/trong đó|trong số|riêng/iu.test(row.label))
  return isPlain && new Set(rows.map(({ level }) => level ?? 0)).size === 1 && isNearMiss(only.figure, only.sum.value)
}

/** Columns in which every row of the set has a number; shares and the like do not add up. */
function addedUp(table: NumericTable, row: TableRow, set: readonly TableRow[]): readonly Added[] {
  return table.columns.flatMap((column) => {
    const figure = row.figures[column]
    const parts = set.flatMap(({ figures }) => figures[column] ?? [])
    if (!figure || figure.isPercent || parts.some(({ isPercent }) => isPercent)) return []
    if (/tỷ lệ|tỉ lệ|%|bình quân|trung bình|hạng|xếp|năng suất|mật độ|\p{L}\/\p{L}/u.test(table.headers[column] ?? ''))
      return []
    if (parts.length < 2 || parts.length < set.length - 1 || isBetween(figure, parts)) return []
    return [{ figure, parts, sum: total(parts.map(printedInterval)) }]
  })
}

/** Whether a number is below the largest part and above the smallest: it is a mean, no sum. */
function isBetween({ value }: CellFigure, parts: readonly CellFigure[]): boolean {
  const isBelow = parts.some((part) => part.value.compare(value) > 0)
  const isAbove = parts.some((part) => part.value.compare(value) < 0)
  return isBelow && isAbove && parts.every((part) => part.value.s >= 0n)
}
