import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'

const named = /^(?:tổng|cộng)|tổng(?: số| cộng| điểm)?$/u

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
      .filter((column) => named.test(table.headers[column] ?? ''))
      .flatMap((column) => sumClaims(table, column)),
  )

function sumClaims(table: NumericTable, column: number): readonly Claim[] {
  const held = (added: readonly Added[]) => added.filter(({ figure, sum }) => agrees(figure, sum)).length
  const tried = runsBeside(table.columns, column).map((run) => addedUp(table, column, run))
  const best = [...tried].sort((one, other) => held(other) - held(one))[0]
  if (!best || held(best) < 2 || 2 * held(best) < best.length) return []
  return best.map(({ row, figure, parts, sum }) =>
    judgedCell(row, figure, sum, {
      ...{ kind: 'table-total', grave: 'error' },
      computation: parts.map(bare).join(' + '),
    }),
  )
}

/** Two columns or more that stand right before or right behind a column. */
function runsBeside(columns: readonly number[], column: number): readonly (readonly number[])[] {
  const at = columns.indexOf(column)
  const before = columns.slice(0, at).reverse()
  const behind = columns.slice(at + 1)
  return [before, behind].flatMap((side) => side.flatMap((_, last) => (last === 0 ? [] : [side.slice(0, last + 1)])))
}

function addedUp(table: NumericTable, column: number, run: readonly number[]): readonly Added[] {
  return table.rows.flatMap((row) => {
    const figure = row.figures[column]
    const parts = [...run].sort((one, other) => one - other).flatMap((each) => row.figures[each] ?? [])
    if (!figure || figure.isPercent || parts.length < run.length || parts.some(({ isPercent }) => isPercent)) return []
    return [{ row, figure, parts, sum: total(parts.map(printedInterval)) }]
  })
}
