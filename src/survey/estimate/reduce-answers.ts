import { type UnitPath, unitKey } from '../design/unit-path.ts'
import {
  type DesignTotals,
  domainSpread,
  domainTotals,
  emptyTotals,
  type Spread,
  sumsPerMeasure,
  unitTotals,
} from './design-totals.ts'
import type { EstimationPlan } from './estimation-plan.ts'

/** One person's answers. */
export interface Respondent {
  readonly path: UnitPath
  /** How many people of the population this one stands for; above 0. */
  readonly weight: number
  /** The part of the people that figures are also made of; '' where there are no parts. */
  readonly domain: string
  /** By question; NaN where it is not answered. */
  readonly values: Float64Array
}

/** Reduces answers to totals in one pass. The cost is linear in answers, and the totals are as many as the units. */
export function reduceAnswers(plan: EstimationPlan, respondents: Iterable<Respondent>): DesignTotals {
  const totals = emptyTotals(plan)
  for (const respondent of respondents) {
    const { path, domain } = respondent
    const sums = domainTotals(unitTotals(totals, unitKey(path), path), domain, plan)
    const spread = domainSpread(totals, domain)
    add(spread.people, 0, 1)
    addMeasures(plan, respondent, sums, spread)
    addPairs(plan, respondent, spread)
    addAnyAnswered(plan, respondent, spread.anyAnswered)
  }
  return totals
}

function addMeasures(
  { measures }: EstimationPlan,
  { weight, values }: Respondent,
  sums: Float64Array,
  { squares, weights }: Spread,
): void {
  for (let at = 0; at < measures.length; at++) {
    const measure = measures[at]
    const top = values[measure?.top ?? 0] ?? Number.NaN
    const bottom = measure?.bottom == null ? 1 : (values[measure.bottom] ?? Number.NaN)
    if (Number.isNaN(top) || Number.isNaN(bottom)) continue
    add(sums, at * sumsPerMeasure, 1)
    add(sums, at * sumsPerMeasure + 1, weight * bottom)
    add(sums, at * sumsPerMeasure + 2, weight * top)
    add(weights, at, weight)
    add(squares, 3 * at, weight * top * top)
    add(squares, 3 * at + 1, weight * top * bottom)
    add(squares, 3 * at + 2, weight * bottom * bottom)
  }
}

/** Who answered all criteria, as most do, adds to few sums; what is the same for all of them is added when it is needed. */
function addPairs({ measures, criteria }: EstimationPlan, { weight, values }: Respondent, spread: Spread): void {
  const known: number[] = []
  const ratings: number[] = []
  for (let at = 0; at < criteria; at++) {
    const rating = values[measures[at]?.top ?? 0] ?? Number.NaN
    if (Number.isNaN(rating)) continue
    known.push(at)
    ratings.push(rating)
  }
  const isWhole = known.length === criteria
  if (isWhole) add(spread.whole, 0, weight)
  for (let i = 0; i < known.length; i++) {
    const row = known[i] ?? 0
    const weighted = weight * (ratings[i] ?? 0)
    if (isWhole) add(spread.whole, 1 + row, weighted)
    for (let j = 0; j <= i; j++) add(spread.values, row * criteria + (known[j] ?? 0), weighted * (ratings[j] ?? 0))
    if (isWhole) continue
    for (const column of known) {
      add(spread.valueAnswered, row * criteria + column, weighted)
      add(spread.answered, row * criteria + column, weight)
    }
  }
}

function addAnyAnswered(
  { measures, combinations }: EstimationPlan,
  { weight, values }: Respondent,
  anyAnswered: Float64Array,
): void {
  for (let at = 0; at < combinations.length; at++) {
    const criteria = combinations[at]?.criteria ?? []
    if (criteria.every((criterion) => Number.isNaN(values[measures[criterion]?.top ?? 0]))) continue
    add(anyAnswered, 2 * at, 1)
    add(anyAnswered, 2 * at + 1, weight)
  }
}

function add(numbers: Float64Array, at: number, amount: number): void {
  numbers[at] = (numbers[at] ?? 0) + amount
}
