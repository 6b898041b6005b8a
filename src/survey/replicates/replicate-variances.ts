import type { DesignUnits } from '../design/design-units.ts'
import { type CellTable, emptyCells, rowStart } from '../estimate/cell-table.ts'
import { sumsPerMeasure } from '../estimate/design-totals.ts'
import type { EstimationPlan } from '../estimate/estimation-plan.ts'
import type { Replicates } from './replicates.ts'

/**
 * The variances of all figures of the plan by replicates, measures first, then combinations: Σ scale · (replicate − centre)².
 *
 * @param cells of the leaves, for the people that the figures are about
 * @returns NaN for a figure that some replicate does not have, because nobody who answered was drawn
 * @see R survey 4.1, `svrVar`
 */
export function replicateVariances(
  plan: EstimationPlan,
  units: DesignUnits,
  cells: CellTable,
  { multipliers, scales, centre }: Replicates,
): Float64Array {
  const primary = primaryCells(units, cells)
  const figures = multipliers.map((each) => figureValues(plan, weightedSums(primary, each)))
  const middle =
    centre === 'estimate'
      ? figureValues(plan, weightedSums(primary, new Float64Array(units[0]?.stratumOfUnit.length ?? 0).fill(1)))
      : meanOf(figures)
  const variances = new Float64Array(middle.length)
  for (const [replicate, values] of figures.entries()) {
    for (let figure = 0; figure < variances.length; figure++) {
      const distance = (values[figure] ?? 0) - (middle[figure] ?? 0)
      variances[figure] = (variances[figure] ?? 0) + (scales[replicate] ?? 0) * distance * distance
    }
  }
  return variances
}

/** Sums of the leaves by primary unit. */
function primaryCells(units: DesignUnits, cells: CellTable): CellTable {
  const primary = emptyCells(cells.width)
  const above = units.slice(1).toReversed()
  for (const [row, leaf] of cells.leaves.entries()) {
    const unit = above.reduce((each, stage) => stage.parentOfStratum[stage.stratumOfUnit[each] ?? 0] ?? 0, leaf)
    const start = rowStart(primary, unit)
    for (let at = 0; at < cells.width; at++)
      primary.sums[start + at] = (primary.sums[start + at] ?? 0) + (cells.sums[row * cells.width + at] ?? 0)
  }
  return primary
}

function weightedSums({ leaves, sums, width }: CellTable, multipliers: Float64Array): Float64Array {
  const totals = new Float64Array(width)
  for (let row = 0; row < leaves.length; row++) {
    const times = multipliers[leaves[row] ?? 0] ?? 0
    if (times === 0) continue
    for (let at = 0, from = row * width; at < width; at++, from++)
      totals[at] = (totals[at] ?? 0) + times * (sums[from] ?? 0)
  }
  return totals
}

/** All figures of the plan, made of weighted sums. */
function figureValues({ measures, combinations }: EstimationPlan, sums: Float64Array): Float64Array {
  const values = new Float64Array(measures.length + combinations.length)
  for (const [at, { kind }] of measures.entries()) {
    const [bottom, top] = [sums[at * sumsPerMeasure + 1] ?? 0, sums[at * sumsPerMeasure + 2] ?? 0]
    values[at] = kind === 'total' ? top : top / bottom
  }
  for (const [at, { criteria }] of combinations.entries()) {
    const total = criteria.reduce((sum, criterion) => sum + (values[criterion] ?? 0), 0)
    values[measures.length + at] = total / criteria.length
  }
  return values
}

function meanOf(figures: readonly Float64Array[]): Float64Array {
  const means = new Float64Array(figures[0]?.length ?? 0)
  for (const values of figures)
    for (let at = 0; at < means.length; at++) means[at] = (means[at] ?? 0) + (values[at] ?? 0) / figures.length
  return means
}
