import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import type { Figure } from '../figures/figure.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { type ColumnRelation, columnRelations } from '../tables/column-relations.ts'
import { constantProducts } from '../tables/constant-products.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'
import { isNamedWhole } from '../tables/whole-columns.ts'

/** Tables with more columns of numbers are not searched for how they hang together. */
const mostColumns = 12

/** Words above a column of changes or shares, which nothing is a share of. */
const ofShare = /%|t[ỷỉ] lệ|t[ỷỉ] trọng|tăng|giảm|tốc độ/u

interface Found {
  readonly relation: ColumnRelation
  readonly result: number
  readonly a: number
  readonly b: number
  readonly held: number
  readonly told: number
  /** Rows that hold with the sign that is printed. */
  readonly signed: number
  /** Rows that do not hold by what an oversight makes; of tables of two rows alone. */
  readonly missed: number
  /** Whether words above the column say so. */
  readonly isNamed: boolean
}

/** Columns that follow from two others in most rows, as a difference or a ratio, and the rows in which they do not. */
export const tableColumns: DocumentCheck = ({ document }) => tablesOf(document).flatMap(columnClaims)

function columnClaims(table: NumericTable): readonly Claim[] {
  if (table.columns.length > mostColumns) return []
  return bestOf(table).flatMap((each) =>
    table.rows.flatMap((row) => rowClaim(row, each, hasMinus(table, each.result), isSumSigned(table, each))),
  )
}

/** For each column the relation to two others that holds best: none if none holds in most rows. */
function bestOf(table: NumericTable): readonly Found[] {
  const ordered = [...columnRelations, ...constantProducts(table)]
    .flatMap((relation) => triplesOf(table, relation))
    .sort(
      (one, other) =>
        Number(other.isNamed) - Number(one.isNamed) ||
        other.held / other.told - one.held / one.told ||
        other.signed - one.signed ||
        other.result - one.result,
    )
  const kept: Found[] = []
  for (const each of ordered) {
    const mine = [each.result, each.a, each.b].sort().join()
    if (!kept.some(({ result, a, b }) => result === each.result || [result, a, b].sort().join() === mine))
      kept.push(each)
  }
  return kept
}

/** The columns that follow by a relation from two others, as far as it is believed. */
function triplesOf(table: NumericTable, relation: ColumnRelation): readonly Found[] {
  const { columns, headers } = table
  return columns.flatMap((result) => {
    const isNamed = relation.header.test(headers[result] ?? '')
    if (relation.isOnlyNamed && !isNamed) return []
    return columns.flatMap((a) =>
      columns.flatMap((b) => {
        if (a === b || a === result || b === result) return []
        if (!isNamed && relation.kind === 'table-ratio' && [a, b].some((each) => ofShare.test(headers[each] ?? '')))
          return []
        if (!isNamed && isNamedWhole(headers[a] ?? '', [headers[b] ?? '', headers[result] ?? ''])) return []
        const found = countHeld(table, { relation, result, a, b, held: 0, told: 0, signed: 0, missed: 0, isNamed })
        return isBelieved(found) || isBelievedOfTwo(table, found) ? [found] : []
      }),
    )
  })
}

/** With a word above the column two rows that hold are enough, if half do; without one it takes three, and most. */
function isBelieved({ relation, held, told, isNamed }: Found): boolean {
  if (relation.isOnlyNamed) return held >= 2 && (held >= 3 ? 2 : 1.5) * held >= told
  return isNamed ? held >= 2 && 2 * held >= told : held >= 3 && 4 * held >= 3 * told
}

/** Of a table of two rows and three columns one row that holds is enough if the other is off by an oversight: nothing else is there. */
function isBelievedOfTwo(
  { columns, rows }: NumericTable,
  { held, told, missed, isNamed, result, a, b }: Found,
): boolean {
  const areAll = areTwo({ columns, rows }) && result > a && result > b
  return areAll && isNamed && told === 2 && held === 1 && missed === 1
}

/** Whether a table has two rows and three columns. */
function areTwo({ columns, rows }: Pick<NumericTable, 'columns' | 'rows'>): boolean {
  return columns.length === 3 && rows.length === 2
}

/** Counts the rows that say something and hold, until too many do not; under a word that says so every row does. */
function countHeld(table: NumericTable, found: Found): Found {
  const most = table.rows.length / (found.isNamed ? 2 : 4)
  // Only under a word of change a fall is printed without its sign.
  const isForgiven = found.isNamed && !hasMinus(table, found.result)
  let [told, held, signed, missed] = [0, 0, 0, 0]
  for (const row of table.rows) {
    const figures = figuresOf(row, found)
    if (!figures || !(found.isNamed || found.relation.tells(figures.result, figures.a, figures.b))) continue
    told += 1
    const computed = found.relation.compute(figures.a, figures.b)
    if (computed && holds(computed, figures.result, isForgiven)) held += 1
    else if (computed && areTwo(table) && misses(computed, figures.result)) missed += 1
    if (computed && agrees(figures.result, computed)) signed += 1
    if (told - held > most) break
  }
  return { ...found, told, held, signed, missed }
}

function figuresOf(row: TableRow, { result, a, b }: Found) {
  const [found, first, second] = [row.figures[result], row.figures[a], row.figures[b]]
  return found && first && second ? { result: found, a: first, b: second } : undefined
}

function holds(computed: Interval, result: CellFigure, isForgiven: boolean): boolean {
  return agrees(isForgiven ? signed(result, computed) : result, computed)
}

function misses(computed: Interval, result: CellFigure): boolean {
  return isNearMiss(signed(result, computed), computed.value)
}

/** Whether a column prints falls with their sign, so that a fall without one is wrong. */
function hasMinus({ rows }: NumericTable, column: number): boolean {
  return rows.some(({ figures }) => figures[column]?.value.s === -1n)
}

/** A fall may be printed without its sign. */
function signed<F extends Figure>(result: F, computed: Interval): F {
  const isFall = computed.value.s < 0n && result.value.s > 0n && !/^[+]/.test(result.text)
  return isFall ? { ...result, value: result.value.neg() } : result
}

/** Whether the total of a column of differences counts its falls as falls, though they are printed without their sign. */
function isSumSigned({ rows }: NumericTable, found: Found): boolean {
  if (found.relation.kind !== 'table-difference' || !found.isNamed) return false
  const [whole, ...more] = rows.filter(({ isTotal }) => isTotal)
  const figures = rows.flatMap((row) => (row.isTotal ? [] : (figuresOf(row, found) ?? [])))
  const told = whole?.figures[found.result]
  if (!told || more.length > 0 || figures.length < 2) return false
  const printed = total(figures.map(({ result }) => printedInterval(result)))
  const counted = total(figures.flatMap(({ a, b }) => found.relation.compute(a, b) ?? []))
  return agrees(told, counted) && !agrees(told, printed)
}

function rowClaim(row: TableRow, found: Found, hasSigns: boolean, isSigned: boolean): readonly Claim[] {
  const figures = figuresOf(row, found)
  const computed = figures && found.relation.compute(figures.a, figures.b)
  if (!figures || !computed) return []
  if (!found.isNamed && computed.value.s < 0n && !hasSigns) return []
  if (!found.isNamed && (row.isTotal || !found.relation.tells(figures.result, figures.a, figures.b))) return []
  const { kind, write } = found.relation
  const isForgiven = !hasSigns && holds(computed, figures.result, true)
  if (isForgiven && isSigned && !row.isTotal && !agrees(figures.result, computed))
    return [
      judgedCell(row, figures.result, computed, { kind, computation: write(figures.a, figures.b), grave: 'check' }),
    ]
  const result = isForgiven ? signed(figures.result, computed) : figures.result
  return [judgedCell(row, result, computed, { kind, computation: write(figures.a, figures.b), grave: 'error' })]
}
