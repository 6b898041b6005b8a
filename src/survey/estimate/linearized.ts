import { subtractFitted } from '../weights/subtract-fitted.ts'
import type { CellTable } from './cell-table.ts'
import { type Spread, sumsPerMeasure } from './design-totals.ts'
import type { DomainSample } from './domain-sample.ts'
import type { Combination, EstimationPlan, Measure } from './estimation-plan.ts'
import { isRounding } from './sample-error.ts'
import { seenBits } from './seen-bits.ts'

/** A figure with the totals whose variance is its own to the first order (Taylor). */
export interface Linearized {
  readonly value: number
  readonly n: number
  /** The weights of those who answered, added up. */
  readonly weight: number
  /** Of each leaf: the weighted total of what each person adds to the figure's error. */
  readonly totals: Float64Array
  /** Of each leaf: `seenBits`; 0 where it has nothing to do with the figure. */
  readonly seen: Uint8Array
  /** Σ weight × (what a person adds)², from which comes the variance under simple random sampling; null without design effects. */
  readonly squares: number | null
  /** Whether weights were calibrated and answers differ between leaves: then known totals may account for all error. */
  readonly isExplained: boolean
}

/**
 * Linearizes the measure at a position of the plan. A mean is the ratio of weighted values to weights of those who answered, so a
 * person adds (top − value × bottom) / Σ weight × bottom; to a total a person adds their own top. Under calibrated weights only
 * what the known totals leave unexplained is an error.
 *
 * @returns null if nobody answered, or the total below the line is 0
 */
export function linearizedMeasure(sample: DomainSample, { kind }: Measure, at: number): Linearized | null {
  const { cells, sums, spread, calibration } = sample
  const offset = at * sumsPerMeasure
  const [n, bottom, top] = [sums[offset] ?? 0, sums[offset + 1] ?? 0, sums[offset + 2] ?? 0]
  if (n === 0 || (kind !== 'total' && bottom === 0)) return null
  const ratio = top / bottom
  const added = (from: Float64Array, start: number) => {
    const above = from[start + 2] ?? 0
    return kind === 'total' ? above : (above - ratio * (from[start + 1] ?? 0)) / bottom
  }
  const totals = new Float64Array(cells.leaves.length)
  const seen = new Uint8Array(cells.leaves.length)
  for (let leaf = 0, start = offset; leaf < totals.length; leaf++, start += cells.width) {
    if ((cells.sums[start] ?? 0) === 0) continue
    seen[leaf] = seenBits.answered
    totals[leaf] = added(cells.sums, start)
  }
  if (calibration) {
    const categories = Float64Array.from({ length: calibration.leaves.width }, (_, at) => at * cells.width + offset)
    subtractFitted(
      calibration,
      categories.map((start) => added(calibration.sums, start)),
      totals,
    )
    for (let leaf = 0; leaf < seen.length; leaf++) seen[leaf] = (seen[leaf] ?? 0) | seenBits.counted
  }
  const isExplained = calibration !== null && !isEven(cells, offset, ratio)
  const squares = squaresOf(spread, at, ratio)
  return {
    value: kind === 'total' ? top : ratio,
    n,
    weight: spread.weights[at] ?? 0,
    totals,
    seen,
    squares: squares === null || kind === 'total' ? squares : squares / (bottom * bottom),
    isExplained,
  }
}

/** Whether the ratio of all is that of every leaf. */
function isEven({ leaves, sums, width }: CellTable, offset: number, ratio: number): boolean {
  return leaves.every((_, leaf) => {
    const [bottom, top] = [sums[leaf * width + offset + 1] ?? 0, sums[leaf * width + offset + 2] ?? 0]
    return isRounding(Math.abs(top - ratio * bottom), top)
  })
}

/** Σ weight × (top − ratio × bottom)²; for a total the ratio is the mean, from which its spread is taken. */
function squaresOf({ squares }: Spread, at: number, ratio: number): number | null {
  if (squares.length === 0) return null
  const [tops, products, bottoms] = [squares[3 * at] ?? 0, squares[3 * at + 1] ?? 0, squares[3 * at + 2] ?? 0]
  return tops - 2 * ratio * products + ratio * ratio * bottoms
}

/**
 * Linearizes a mean of criteria whose answers are missing apart: what a person adds is the mean of what they add to each
 * criterion, so that criteria answered by the same people are not taken for independent ones.
 *
 * @param criteria the linearized criteria of the plan
 * @param at position of the combination in the plan
 * @returns null if one of its criteria has no value
 */
export function linearizedCombination(
  plan: EstimationPlan,
  { spread, sums, cells }: DomainSample,
  criteria: readonly (Linearized | null)[],
  { criteria: members }: Combination,
  at: number,
): Linearized | null {
  const parts = members.flatMap((member) => criteria[member] ?? [])
  if (parts.length < members.length) return null
  const totals = new Float64Array(cells.leaves.length)
  const seen = new Uint8Array(cells.leaves.length)
  for (const part of parts) {
    for (let leaf = 0; leaf < totals.length; leaf++) {
      totals[leaf] = (totals[leaf] ?? 0) + (part.totals[leaf] ?? 0) / parts.length
      seen[leaf] = (seen[leaf] ?? 0) | (part.seen[leaf] ?? 0)
    }
  }
  const coefficients = members.map((member) => 1 / (parts.length * (sums[member * sumsPerMeasure + 1] ?? 0)))
  const values = parts.map(({ value }) => value)
  return {
    value: values.reduce((total, value) => total + value, 0) / parts.length,
    n: spread.anyAnswered[2 * at] ?? 0,
    weight: spread.anyAnswered[2 * at + 1] ?? 0,
    totals,
    seen,
    squares: plan.designEffects ? squaresOfPairs(plan.criteria, spread, members, coefficients, values) : null,
    isExplained: parts.every(({ isExplained }) => isExplained),
  }
}

/** Σ weight × (Σ coefficient × (rating − value), over the criteria that the person answered)². */
function squaresOfPairs(
  width: number,
  spread: Spread,
  members: readonly number[],
  coefficients: readonly number[],
  values: readonly number[],
): number {
  const { totals, values: products, valueMissing, bothMissing } = spread
  const missing = (row: number, column: number) => bothMissing[row * width + column] ?? 0
  const valueWhereAnswered = (row: number, column: number) =>
    (totals[1 + row] ?? 0) - (valueMissing[row * width + column] ?? 0)
  let squares = 0
  for (const [i, row] of members.entries()) {
    for (const [j, column] of members.entries()) {
      const [a, b] = [values[i] ?? 0, values[j] ?? 0]
      const product = products[Math.max(row, column) * width + Math.min(row, column)] ?? 0
      const weight = (totals[0] ?? 0) - missing(row, row) - missing(column, column) + missing(row, column)
      const centred =
        product - b * valueWhereAnswered(row, column) - a * valueWhereAnswered(column, row) + a * b * weight
      squares += (coefficients[i] ?? 0) * (coefficients[j] ?? 0) * centred
    }
  }
  return squares
}
