import type { EstimationPlan } from '../estimate/estimation-plan.ts'
import { sumsPerMeasure } from '../estimate/sums-per-measure.ts'
import type { Replicates } from './replicates.ts'

/**
 * The variances of all figures of the plan by replicates, measures first, then combinations: Σ scale · (replicate − centre)².
 *
 * @param sums of each replicate, then of the whole sample, for the people that the figures are about
 * @returns NaN for a figure that some replicate does not have, because nobody who answered was drawn
 * @see R survey 4.1, `svrVar`
 */
export function replicateVariances(
  plan: EstimationPlan,
  sums: readonly Float64Array[],
  { scales, centre }: Replicates,
): Float64Array {
  const all = sums.map((each) => figureValues(plan, each))
  const figures = all.slice(0, -1)
  const middle = centre === 'estimate' ? (all.at(-1) ?? new Float64Array()) : meanOf(figures)
  const variances = new Float64Array(middle.length)
  for (const [replicate, values] of figures.entries()) {
    for (let figure = 0; figure < variances.length; figure++) {
      const distance = (values[figure] ?? 0) - (middle[figure] ?? 0)
      variances[figure] = (variances[figure] ?? 0) + (scales[replicate] ?? 0) * distance * distance
    }
  }
  return variances
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
