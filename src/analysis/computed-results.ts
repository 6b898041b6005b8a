import type { ParFramework, SipasFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import type { Points } from '../number/exact.ts'
import type { AgencyLosses } from './agency-losses.ts'
import type { DomainResult, Totals } from './domain-results.ts'
import type { ItemResult, Stage } from './item-results.ts'
import type { LossTotals } from './loss-totals.ts'
import type { RankChange } from './rank-change.ts'
import type { SipasResults } from './sipas-results.ts'

/** All that is computed from a round's own figures and scores. */
export interface ComputedResults {
  readonly round: Round
  readonly par: ParFramework
  readonly sipasFramework: SipasFramework
  readonly stage: Stage
  readonly items: readonly ItemResult[]
  readonly domains: readonly DomainResult[]
  readonly totals: Totals
  /** Self scores of the sub-criteria scored by documents; null if any is missing. */
  readonly selfDocuments: Points | null
  readonly sipas: SipasResults
  readonly losses: LossTotals
  readonly agencies: readonly AgencyLosses[]
  readonly rankChanges: { readonly par: RankChange; readonly sipas: RankChange }
}
