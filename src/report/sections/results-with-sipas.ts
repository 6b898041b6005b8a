import type { RoundResults } from '../../analysis/round-results.ts'
import type { SipasResults } from '../../analysis/sipas-results.ts'
import type { SipasFramework } from '../../framework/framework.ts'

/** Results of a round that has a satisfaction index. */
export interface ResultsWithSipas extends RoundResults {
  readonly sipas: SipasResults
  readonly sipasFramework: SipasFramework
}
