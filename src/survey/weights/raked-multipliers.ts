import { type CategoryCells, categorySums, worstGap } from './category-cells.ts'

/** Rounds over all margins; a survey that can be raked needs a few dozen. */
const mostRounds = 2000

/** Every margin is met to this share of its totals. */
const tolerance = 1e-12

/**
 * By how much the weights of each cell are multiplied so that every category adds up to its total: margin after margin the
 * weights are scaled, again and again until all are met (iterative proportional fitting). One margin is met at once.
 *
 * @param weights of each cell, above 0
 * @returns the last multipliers also where the margins contradict each other in this sample, so that they are not met
 * @see Deming, Stephan (1940), On a least squares adjustment of a sampled frequency table; R survey 4.1, `calibrate(calfun = "raking")`
 */
export function rakedMultipliers(cells: CategoryCells, weights: Float64Array): Float64Array {
  const multipliers = new Float64Array(weights.length).fill(1)
  const margins = new Set(cells.marginOf)
  for (let round = 0; round < mostRounds; round++) {
    const { gap } = worstGap(cells, categorySums(cells, weights, multipliers))
    if (gap <= tolerance || Number.isNaN(gap)) return multipliers
    for (const margin of margins) scaleToMargin(cells, weights, multipliers, margin)
  }
  return multipliers
}

function scaleToMargin(cells: CategoryCells, weights: Float64Array, multipliers: Float64Array, margin: number): void {
  const sums = categorySums(cells, weights, multipliers)
  for (let cell = 0; cell < multipliers.length; cell++) {
    const category = cells.cells[cell]?.[margin] ?? 0
    multipliers[cell] = ((multipliers[cell] ?? 0) * (cells.totals[category] ?? 0)) / (sums[category] ?? 0)
  }
}
