import type { DegreesRule } from '../../../src/survey/design/degrees-rule.ts'
import type { EstimationPlan } from '../../../src/survey/estimate/estimation-plan.ts'

/** Criteria `q1` and so on, and the mean of all, `overall`. */
export function criteriaPlan(criteria: number, degreesOfFreedom: DegreesRule = 'units'): EstimationPlan {
  const all = Array.from({ length: criteria }, (_, at) => at)
  return {
    measures: all.map((top) => ({ kind: 'criterion', id: `q${top + 1}`, top, bottom: null })),
    criteria,
    designEffects: false,
    degreesOfFreedom,
    combinations: [{ kind: 'overall', id: 'overall', criteria: all }],
  }
}
