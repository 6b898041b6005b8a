import type { Estimate } from '../../survey/estimate/estimate.ts'
import { type Reliability, reliability } from '../../survey/reliability/reliability.ts'

/** An estimate with how far it can be trusted. */
export interface LabelledEstimate extends Estimate, Reliability {}

export function labelledEstimate(estimate: Estimate): LabelledEstimate {
  return { ...estimate, ...reliability(estimate) }
}
