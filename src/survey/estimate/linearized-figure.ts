import type { DesignTotals } from './design-totals.ts'
import { type DomainSample, domainSample } from './domain-sample.ts'
import type { Combination, EstimationPlan, Measure } from './estimation-plan.ts'
import { isNamed } from './figure-name.ts'
import { type Linearized, type LinearizedMeasure, linearizedCombination, linearizedMeasure } from './linearized.ts'
import type { ErrorTotals } from './measure-errors.ts'

/** One figure of a domain, linearized, with the leaves that its totals stand for. */
export interface LinearizedFigure extends Omit<Linearized, 'addTo'>, ErrorTotals {
  /** Of each total: the leaf among all units of the design. */
  readonly leaves: readonly number[]
}

/**
 * Linearizes one figure for one domain.
 *
 * @param name its id, or kind and id as in `part:I`; where several have the id, a combination is meant
 * @param domain null for all people
 * @returns null if nobody answered, or the plan has no such figure
 */
export function linearizedFigure(totals: DesignTotals, name: string, domain: string | null): LinearizedFigure | null {
  const sample = domainSample(totals, domain)
  const found = linearizedIn(sample, totals.plan, name)
  return found && { ...found, ...errorTotals(sample, found), leaves: sample.rows.leaves }
}

/** What each leaf adds to the error of a figure. */
function errorTotals({ rows }: DomainSample, { addTo }: Linearized): ErrorTotals {
  const size = rows.leaves.length
  const error = { totals: new Float64Array(size), seen: new Uint8Array(size) }
  addTo(error, 1)
  return error
}

function linearizedIn(sample: DomainSample, plan: EstimationPlan, name: string): Linearized | null {
  const { measures, combinations } = plan
  const combination = combinations.findIndex((each) => isNamed(each, name))
  if (combination === -1)
    return linearizedAt(
      sample,
      measures,
      measures.findIndex((each) => isNamed(each, name)),
    )
  const combined: Combination | undefined = combinations[combination]
  if (!combined) return null
  const criteria = measures.map((_, at) => (combined.criteria.includes(at) ? linearizedAt(sample, measures, at) : null))
  return linearizedCombination(plan, sample, criteria, combined, combination)
}

function linearizedAt(sample: DomainSample, measures: readonly Measure[], at: number): LinearizedMeasure | null {
  const measure = measures[at]
  return measure ? linearizedMeasure(sample, measure, at) : null
}
