import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, plus, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'

const runs = /l[uũ][yỹ] kế|cộng dồn/u

/** A running total with the one of the row before and what its own row adds. */
interface Step {
  readonly row: TableRow
  readonly figure: CellFigure
  readonly before: CellFigure
  readonly own: CellFigure
  readonly sum: Interval
}

/** Columns of running totals against the column that they add up, row by row: 40, 40; 55, 95; 62, 157. */
export const tableRunningTotals: DocumentCheck = ({ document }) =>
  tablesOf(document).flatMap((table) =>
    table.columns
      .filter((column) => runs.test(table.headers[column] ?? '') && !/%|tỷ lệ|tỉ lệ/u.test(table.headers[column] ?? ''))
      .flatMap((column) => runningClaims(table, column)),
  )

function runningClaims(table: NumericTable, column: number): readonly Claim[] {
  const holds = (step: Step, previous: Step | undefined) =>
    agrees(step.figure, step.sum) || isConsequence(previous, step)
  const held = (steps: readonly Step[]) => steps.filter((step, at) => holds(step, steps[at - 1])).length
  const tried = table.columns.filter((each) => each !== column).map((own) => stepsOf(table, column, own))
  const best = [...tried].sort((one, other) => held(other) - held(one))[0]
  if (!best || held(best) < 2 || 2 * held(best) < best.length) return []
  return best.flatMap((step, at) => (isConsequence(best[at - 1], step) ? [] : [stepClaim(step)]))
}

function stepsOf({ rows }: NumericTable, column: number, own: number): readonly Step[] {
  const plain = rows.filter(({ isTotal }) => !isTotal)
  return plain.flatMap((row, at) => {
    const [figure, adds, before] = [row.figures[column], row.figures[own], plain[at - 1]?.figures[column]]
    if (!figure || !adds || !before || figure.isPercent || adds.isPercent) return []
    return [{ row, figure, before, own: adds, sum: plus(printedInterval(before), printedInterval(adds)) }]
  })
}

/** Whether a step misses only because the running total of the row before is wrong. */
function isConsequence(previous: Step | undefined, { figure, own, sum }: Step): boolean {
  if (!previous || agrees(figure, sum) || agrees(previous.figure, previous.sum)) return false
  return agrees(figure, plus(previous.sum, printedInterval(own)))
}

function stepClaim({ row, figure, before, own, sum }: Step): Claim {
  return judgedCell(row, figure, sum, {
    ...{ kind: 'table-total', grave: 'error' },
    computation: `${bare(before)} + ${bare(own)}`,
  })
}
