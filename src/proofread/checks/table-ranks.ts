import { exact } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly } from '../figures/interval.ts'
import { type NumericTable, rankHeader } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'

/** Ranks against the column of values that they follow from; equal values share a rank. */
export const tableRanks: DocumentCheck = ({ document }) =>
  tablesOf(document).flatMap((table) =>
    table.columns
      .filter((column) => rankHeader.test(table.headers[column] ?? ''))
      .flatMap((column) => rankClaims(table, column)),
  )

function rankClaims(table: NumericTable, column: number): readonly Claim[] {
  const before = table.columns.filter((each) => each < column).reverse()
  const behind = table.columns.filter((each) => each > column)
  const tried = [...before, ...behind].map((values) => rankedBy(table, column, values))
  const found = tried
    .filter(isOneRanking)
    .find((rows) => rows.length >= 3 && 2 * rows.filter(({ holds }) => holds).length >= rows.length)
  // Where the rows stand in the order of their ranks, one row out of order makes another so.
  const firstWrong = column === 0 ? found?.find(({ holds }) => !holds) : undefined
  const told = firstWrong ? found?.filter((each) => each.holds || each === firstWrong) : found
  return (told ?? []).map(({ row, figure, place }) =>
    judgedCell(row, figure, exactly(exact(`${place}`)), {
      ...{ kind: 'rank', grave: 'error' },
      computation: `thứ tự của điểm trong ${table.rows.length} dòng`,
    }),
  )
}

/** Ranks of groups begin anew: then there are several first and several second, of different values. */
function isOneRanking(rows: ReturnType<typeof rankedBy>): boolean {
  const isOnce = (rank: string) => {
    const places = rows.filter(({ figure }) => figure.value.equals(exact(rank))).map(({ place }) => place)
    return new Set(places).size <= 1
  }
  return isOnce('1') || isOnce('2')
}

/** Ranks by the values of a column, the largest first. */
function rankedBy(table: NumericTable, column: number, values: number) {
  const rows = table.rows.flatMap((row) => {
    const [figure, value] = [row.figures[column], row.figures[values]]
    return figure && value && !row.isTotal ? [{ row, figure, value }] : []
  })
  const placeOf = (value: Figure) => 1 + rows.filter((other) => other.value.value.compare(value.value) > 0).length
  return rows.map(({ row, figure, value }) => {
    const place = placeOf(value)
    return { row, figure, place, holds: figure.value.equals(exact(`${place}`)) }
  })
}
