import { exact, hundred, isZero } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare } from '../figures/in-print.ts'
import type { Interval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'
import { shareInterval } from '../text/fractions.ts'

const named = /cơ cấu|t[ỷỉ] trọng|t[ỷỉ] lệ|%/u

/** Columns of what share of the total each row is: 214 of 1.180 is 18,1 where the total has 100. */
export const tableShares: DocumentCheck = ({ document }) =>
  tablesOf(document).flatMap((table) => {
    const [total, ...others] = table.rows.filter(({ isTotal }) => isTotal)
    if (!total || others.length > 0) return []
    return table.columns
      .filter((column) => named.test(table.headers[column] ?? '') && isWhole(total.figures[column]))
      .flatMap((column) => shareClaims(table, total, column))
  })

/** Whether a total row has a hundred in a column of shares, up to what rounding leaves, or nothing. */
function isWhole(figure: CellFigure | null | undefined): boolean {
  return !figure || figure.value.sub(hundred).abs().compare(exact('0.2')) <= 0
}

interface Shared {
  readonly row: TableRow
  readonly share: CellFigure
  readonly part: CellFigure
  readonly computed: Interval
}

/** The shares of a column against the column of amounts of which most of them are shares. */
function shareClaims(table: NumericTable, total: TableRow, column: number): readonly Claim[] {
  const held = (shared: readonly Shared[]) => shared.filter(({ share, computed }) => agrees(share, computed)).length
  const tried = table.columns
    .filter((each) => each !== column)
    .flatMap((each) => {
      const whole = total.figures[each]
      return whole && !whole.isPercent && !isZero(whole.value)
        ? [{ whole, shared: sharesOf(table, column, each, whole) }]
        : []
    })
  const best = [...tried].sort((one, other) => held(other.shared) - held(one.shared))[0]
  if (!best || held(best.shared) < 2 || 2 * held(best.shared) < best.shared.length) return []
  return best.shared.map(({ row, share, part, computed }) =>
    judgedCell(row, share, computed, {
      ...{ kind: 'table-ratio', grave: 'error' },
      computation: `${bare(part)} / ${bare(best.whole)}`,
    }),
  )
}

function sharesOf({ rows }: NumericTable, column: number, amounts: number, whole: CellFigure): readonly Shared[] {
  return rows.flatMap((row) => {
    const [share, part] = [row.figures[column], row.figures[amounts]]
    const computed = share && part && !row.isTotal ? shareInterval(part, whole) : undefined
    return share && part && computed ? [{ row, share, part, computed }] : []
  })
}
