import { addToStrata, type DesignStrata } from '../design/design-strata.ts'
import type { UnitPath } from '../design/unit-path.ts'
import type { EstimationPlan } from './estimation-plan.ts'

/** How many numbers a unit keeps of a measure: people who answered, weighted total below the line, weighted total above. */
export const sumsPerMeasure = 3

/** What is kept of the answers in one unit of the last stage. */
export interface UnitTotals {
  readonly path: UnitPath
  /** By domain; of each measure in turn `sumsPerMeasure` numbers. */
  readonly byDomain: Map<string, Float64Array>
}

/**
 * Weighted products of the answers of people in one domain, for the variance that simple random sampling would have. Of
 * missing answers the product is 0. All of it can be added.
 */
export interface Spread {
  /** One number: how many people there are, also those who answered nothing. */
  readonly people: Float64Array
  /** Of each combination: people who answered any of its criteria, and their weight. */
  readonly anyAnswered: Float64Array
  /** Of each measure: above × above, above × below, below × below. */
  readonly squares: Float64Array
  /** Of each measure: the weights of those who answered, added up. */
  readonly weights: Float64Array
  /** Of people who answered all criteria: their weight, then the weighted total of each criterion. */
  readonly whole: Float64Array
  /** Of each pair of criteria, row by row: value × value; only row ≥ column. */
  readonly values: Float64Array
  /** Of people who did not answer all: value × answered (row × column), for every pair. */
  readonly valueAnswered: Float64Array
  /** Of people who did not answer all: answered × answered, for every pair. */
  readonly answered: Float64Array
}

/**
 * All that estimation needs of the answers: totals by unit of the last stage and domain. What follows costs by the number of
 * units, not of answers, and totals of parts of the answers can be merged. A database can make the same by grouping.
 */
export interface DesignTotals {
  readonly plan: EstimationPlan
  /** By `unitKey`. */
  readonly units: Map<string, UnitTotals>
  readonly strata: DesignStrata
  /** By domain. */
  readonly spreads: Map<string, Spread>
}

export function emptyTotals(plan: EstimationPlan): DesignTotals {
  return { plan, units: new Map(), strata: new Map(), spreads: new Map() }
}

/** The totals of a unit, entered with its strata if it is new. */
export function unitTotals(totals: DesignTotals, key: string, path: UnitPath): UnitTotals {
  const found = totals.units.get(key)
  if (found) return found
  const added: UnitTotals = { path, byDomain: new Map() }
  totals.units.set(key, added)
  addToStrata(totals.strata, path)
  return added
}

export function domainTotals({ byDomain }: UnitTotals, domain: string, plan: EstimationPlan): Float64Array {
  const found = byDomain.get(domain)
  if (found) return found
  const added = new Float64Array(plan.measures.length * sumsPerMeasure)
  byDomain.set(domain, added)
  return added
}

export function domainSpread({ spreads, plan }: DesignTotals, domain: string): Spread {
  const found = spreads.get(domain)
  if (found) return found
  const added = emptySpread(plan)
  spreads.set(domain, added)
  return added
}

export function emptySpread({ measures, criteria, combinations }: EstimationPlan): Spread {
  return {
    people: new Float64Array(1),
    anyAnswered: new Float64Array(2 * combinations.length),
    squares: new Float64Array(3 * measures.length),
    weights: new Float64Array(measures.length),
    whole: new Float64Array(1 + criteria),
    values: new Float64Array(criteria * criteria),
    valueAnswered: new Float64Array(criteria * criteria),
    answered: new Float64Array(criteria * criteria),
  }
}

export function addSpread(into: Spread, other: Spread): void {
  for (const part of Object.keys(into) as (keyof Spread)[]) addNumbers(into[part], other[part])
}

export function addNumbers(into: Float64Array, other: Float64Array): void {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) + (other[at] ?? 0)
}
