import { type DesignUnits, enterPerson, enterUnits } from '../design/design-units.ts'
import type { LeafKind } from '../design/leaf-kind.ts'
import type { UnitPath } from '../design/unit-path.ts'
import type { CalibratedWeights } from '../weights/calibrated-weights.ts'
import type { EstimationPlan } from './estimation-plan.ts'
import { emptyRows, type LeafRows } from './leaf-rows.ts'

/**
 * How many people there are, and weighted products of their answers of people in one domain, for the variance that simple random sampling would have. Of
 * missing answers the product is 0. All of it can be added. A plan without design effects has no squares, pairs and totals of criteria.
 */
export interface Spread {
  /** One number: how many people there are, also those who answered nothing. */
  readonly people: Float64Array
  /** Of each combination: people who answered any of its criteria, and their weight, which only design effects need. */
  readonly anyAnswered: Float64Array
  /** Of each measure: above × above, above × below, below × below. */
  readonly squares: Float64Array
  /** Of each measure: the weights of those who answered, added up. */
  readonly weights: Float64Array
  /** The weights of all people, added up; then the weighted total of each criterion. */
  readonly totals: Float64Array
  /** Of each pair of criteria, row by row: value × value; only row ≥ column. */
  readonly values: Float64Array
  /** Of each pair: value of the one, where the other is not answered. Few answers are missing, so that this costs little. */
  readonly valueMissing: Float64Array
  /** Of each pair: the weight of people who answered neither. */
  readonly bothMissing: Float64Array
}

/**
 * All that estimation needs of the answers: totals by unit of the last stage and domain. What follows costs by the number of
 * units, not of answers, and totals of parts of the answers can be merged. A database can make the same by grouping. Where those
 * units are people, the answers of each are kept in few bytes.
 */
export interface DesignTotals {
  readonly plan: EstimationPlan
  readonly kind: LeafKind
  readonly units: DesignUnits
  /** Of each leaf of the units; people of one stratum share one. */
  readonly paths: UnitPath[]
  /** By domain; while weights are not final, by the keys of answer parts (`partKey`). */
  readonly domains: Map<string, DomainTotals>
  /** Of weights that were calibrated: what errors need to know of it. */
  readonly calibrated?: CalibratedWeights | null
}

/** What is kept of the people in one domain. */
export interface DomainTotals {
  readonly rows: LeafRows
  readonly spread: Spread
}

/** The most parts of the people that totals are kept of: communes of the whole country, and some. Beyond it nothing more is added. */
export const mostDomains = 5000

export function emptyTotals(plan: EstimationPlan, kind: LeafKind): DesignTotals {
  return { plan, kind, units: [], paths: [], domains: new Map() }
}

/**
 * Finds the leaves that paths lead to, one after the other.
 *
 * @returns a function that gives the number of a leaf, entered with its units if it is new. A person is a new one each time; what
 * the same path leads to is only looked up once.
 */
export function leafFinder({ kind, units, paths }: DesignTotals): (path: UnitPath) => number {
  const known = new Map<UnitPath, number>()
  const placeOf = (path: UnitPath) => {
    const last = enterUnits(units, path).at(-1)
    return (kind === 'people' ? last?.stratum : last?.unit) ?? 0
  }
  return (path) => {
    const place = known.get(path) ?? placeOf(path)
    known.set(path, place)
    const stage = units.at(-1)
    const leaf = kind === 'people' && stage ? enterPerson(stage, place) : place
    if (leaf === paths.length) paths.push(path)
    return leaf
  }
}

export function domainTotals({ domains, plan, kind }: DesignTotals, domain: string): DomainTotals {
  const found = domains.get(domain)
  if (found) return found
  const added = { rows: emptyRows(plan, kind), spread: emptySpread(plan) }
  domains.set(domain, added)
  return added
}

export function emptySpread({ measures, criteria, combinations, designEffects }: EstimationPlan): Spread {
  const pairs = designEffects ? criteria * criteria : 0
  return {
    people: new Float64Array(1),
    anyAnswered: new Float64Array(2 * combinations.length),
    squares: new Float64Array(designEffects ? 3 * measures.length : 0),
    weights: new Float64Array(measures.length),
    totals: new Float64Array(designEffects ? 1 + criteria : 1),
    values: new Float64Array(pairs),
    valueMissing: new Float64Array(pairs),
    bothMissing: new Float64Array(pairs),
  }
}

export function addSpread(into: Spread, other: Spread): void {
  for (const part of Object.keys(into) as (keyof Spread)[]) addNumbers(into[part], other[part])
}

function addNumbers(into: Float64Array, other: Float64Array): void {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) + (other[at] ?? 0)
}
