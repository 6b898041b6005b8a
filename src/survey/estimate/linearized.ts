import { subtractFitted } from '../weights/subtract-fitted.ts'
import type { Spread } from './design-totals.ts'
import type { DomainSample } from './domain-sample.ts'
import type { Combination, EstimationPlan, Measure } from './estimation-plan.ts'
import { type LeafRows, measureSums } from './leaf-rows.ts'
import { addMeasureErrors, type ErrorTotals, type PlacedMeasure } from './measure-errors.ts'
import { measureTotals } from './measure-totals.ts'
import { isRounding } from './sample-error.ts'
import { seenBits } from './seen-bits.ts'
import { sumsPerMeasure } from './sums-per-measure.ts'

/** A figure with the totals whose variance is its own to the first order (Taylor). */
export interface Linearized {
  readonly value: number
  readonly n: number
  /** The weights of those who answered, added up. */
  readonly weight: number
  /** Σ weight × (what a person adds)², from which comes the variance under simple random sampling; null without design effects. */
  readonly squares: number | null
  /** Whether weights were calibrated and answers differ between leaves: then known totals may account for all error. */
  readonly isExplained: boolean
  /** Adds a share of what each leaf adds to the error. Made when it is wanted, so that not all figures keep theirs. */
  readonly addTo: (error: ErrorTotals, share: number) => void
}

export interface LinearizedMeasure extends Linearized {
  /** The weighted total below the line. */
  readonly below: number
}

/**
 * Linearizes the measure at a position of the plan. A mean is the ratio of weighted values to weights of those who answered, so a
 * person adds (top − value × bottom) / Σ weight × bottom; to a total a person adds their own top. Under calibrated weights only
 * what the known totals leave unexplained is an error.
 *
 * @returns null if nobody answered, or the total below the line is 0
 */
export function linearizedMeasure(sample: DomainSample, measure: Measure, at: number): LinearizedMeasure | null {
  const { rows, spread, calibration } = sample
  const placed = { measure, at }
  const isTotal = measure.kind === 'total'
  const { n, below, above } = measureTotals(rows, placed)
  if (n === 0 || (!isTotal && below === 0)) return null
  const ratio = above / below
  const terms = isTotal ? { ratio: 0, scale: 1 } : { ratio, scale: 1 / below }
  const squares = squaresOf(spread, at, ratio)
  return {
    value: isTotal ? above : ratio,
    ...{ n, below },
    weight: spread.weights[at] ?? 0,
    squares: squares === null || isTotal ? squares : squares / (below * below),
    isExplained: calibration !== null && !isEven(rows, placed, ratio),
    addTo(error, share) {
      addMeasureErrors(rows, placed, { ...terms, scale: terms.scale * share }, error)
      if (!calibration) return
      const byCategory = Float64Array.from({ length: calibration.leaves.width }, (_, category) => {
        const start = category * calibration.rowWidth + at * sumsPerMeasure
        const [bottom, top] = [calibration.sums[start + 1] ?? 0, calibration.sums[start + 2] ?? 0]
        return (top - terms.ratio * bottom) * terms.scale * share
      })
      subtractFitted(calibration, byCategory, error.totals)
      const { seen } = error
      for (let leaf = 0; leaf < seen.length; leaf++) seen[leaf] = (seen[leaf] ?? 0) | seenBits.counted
    },
  }
}

/** Whether the ratio of all is that of every leaf. */
function isEven(rows: LeafRows, { measure, at }: PlacedMeasure, ratio: number): boolean {
  const { below, above } = measureSums(rows, measure, at)
  return rows.leaves.every((_, row) => {
    const [bottom, top] = [below[row] ?? 0, above[row] ?? 0]
    return isRounding(Math.abs(top - ratio * bottom), top)
  })
}

/** Σ weight × (top − ratio × bottom)²; for a total the ratio is the mean, from which its spread is taken. */
function squaresOf({ squares }: Spread, at: number, ratio: number): number | null {
  if (squares.length === 0) return null
  const [tops, products, bottoms] = [squares[3 * at] ?? 0, squares[3 * at + 1] ?? 0, squares[3 * at + 2] ?? 0]
  return unlessRounding(tops - 2 * ratio * products + ratio * ratio * bottoms, tops)
}

/** Up to this share of what they are the difference of, squares are what rounding left of 0: so much is lost over millions of answers. */
const roundingShare = 1e-11

/** Squares of which nothing may be left: people who all answered alike have none. */
function unlessRounding(squares: number, from: number): number {
  return squares <= roundingShare * from ? 0 : squares
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
  { spread }: DomainSample,
  criteria: readonly (LinearizedMeasure | null)[],
  { criteria: members }: Combination,
  at: number,
): Linearized | null {
  const parts = members.flatMap((member) => criteria[member] ?? [])
  if (parts.length < members.length) return null
  const coefficients = parts.map(({ below }) => 1 / (parts.length * below))
  const values = parts.map(({ value }) => value)
  return {
    value: values.reduce((total, value) => total + value, 0) / parts.length,
    n: spread.anyAnswered[2 * at] ?? 0,
    weight: spread.anyAnswered[2 * at + 1] ?? 0,
    squares: plan.designEffects ? squaresOfPairs(plan.criteria, spread, members, coefficients, values) : null,
    isExplained: parts.every(({ isExplained }) => isExplained),
    addTo(error, share) {
      for (const part of parts) part.addTo(error, share / parts.length)
    },
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
  const weight = totals[0] ?? 0
  let [squares, from] = [0, 0]
  // Each pair once, and the other way round with it: what is summed is the same. Loops without calls, for all pairs of each domain.
  for (let i = 0; i < members.length; i++) {
    const [row, a, own] = [members[i] ?? 0, values[i] ?? 0, coefficients[i] ?? 0]
    const [total, missing] = [totals[1 + row] ?? 0, bothMissing[row * width + row] ?? 0]
    for (let j = 0; j <= i; j++) {
      const column = members[j] ?? 0
      const b = values[j] ?? 0
      const there = row * width + column
      const back = column * width + row
      const product = products[row > column ? there : back] ?? 0
      const ofRow = total - (valueMissing[there] ?? 0)
      const ofColumn = (totals[1 + column] ?? 0) - (valueMissing[back] ?? 0)
      const answered = weight - missing - (bothMissing[column * width + column] ?? 0) + (bothMissing[there] ?? 0)
      const both = (i === j ? 1 : 2) * own * (coefficients[j] ?? 0)
      squares += both * (product - b * ofRow - a * ofColumn + a * b * answered)
      from += both * product
    }
  }
  return unlessRounding(squares, from)
}
