import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import {
  type FollowingColumn,
  figuresOf,
  followingColumns,
  hasMinus,
  holds,
  signed,
} from '../tables/following-columns.ts'
import type { NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'

/** Tables with more columns of numbers are not searched for how they hang together. */
const mostColumns = 12

/** Columns that follow from two others in most rows, as a difference or a ratio, and the rows in which they do not. */
export const tableColumns: DocumentCheck = ({ document }) => tablesOf(document).flatMap(columnClaims)

function columnClaims(table: NumericTable): readonly Claim[] {
  if (table.columns.length > mostColumns) return []
  return followingColumns(table).flatMap((each) => {
    const signs: Signs = { areSome: hasMinus(table, each.result), areSummed: isSumSigned(table, each) }
    return table.rows.flatMap((row) => rowClaim(row, each, signs))
  })
}

/** How a column prints falls: whether some have a sign, and whether its total counts them as falls though none has. */
interface Signs {
  readonly areSome: boolean
  readonly areSummed: boolean
}

/** Whether the total of a column of differences counts its falls as falls, though they are printed without their sign. */
function isSumSigned({ rows }: NumericTable, found: FollowingColumn): boolean {
  if (found.relation.kind !== 'table-difference' || !found.isNamed) return false
  const [whole, ...more] = rows.filter(({ isTotal }) => isTotal)
  const figures = rows.flatMap((row) => (row.isTotal ? [] : (figuresOf(row, found) ?? [])))
  const told = whole?.figures[found.result]
  if (!told || more.length > 0 || figures.length < 2) return false
  const printed = total(figures.map(({ result }) => printedInterval(result)))
  const counted = total(figures.flatMap(({ a, b }) => found.relation.compute(a, b) ?? []))
  return agrees(told, counted) && !agrees(told, printed)
}

function rowClaim(row: TableRow, found: FollowingColumn, { areSome, areSummed }: Signs): readonly Claim[] {
  const figures = figuresOf(row, found)
  const computed = figures && found.relation.compute(figures.a, figures.b)
  if (!figures || !computed) return []
  if (!found.isNamed && computed.value.s < 0n && !areSome) return []
  if (!found.isNamed && (row.isTotal || !found.relation.tells(figures.result, figures.a, figures.b))) return []
  const { kind, write } = found.relation
  const isForgiven = !areSome && holds(computed, figures.result, true)
  if (isForgiven && areSummed && !row.isTotal && !agrees(figures.result, computed))
    return [
      judgedCell(row, figures.result, computed, { kind, computation: write(figures.a, figures.b), grave: 'check' }),
    ]
  const result = isForgiven ? signed(figures.result, computed) : figures.result
  return [judgedCell(row, result, computed, { kind, computation: write(figures.a, figures.b), grave: 'error' })]
}
