import type { DesignTotals } from './design-totals.ts'
import { type DomainSample, domainSample } from './domain-sample.ts'
import type { Combination, EstimationPlan, Measure } from './estimation-plan.ts'
import { isNamed } from './figure-name.ts'
import { type Linearized, linearizedCombination, linearizedMeasure } from './linearized.ts'

/** One figure of a domain, linearized, with the leaves that its totals stand for. */
export interface LinearizedFigure extends Linearized {
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
  return found && { ...found, leaves: sample.cells.leaves }
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

function linearizedAt(sample: DomainSample, measures: readonly Measure[], at: number): Linearized | null {
  const measure = measures[at]
  return measure ? linearizedMeasure(sample, measure, at) : null
}
