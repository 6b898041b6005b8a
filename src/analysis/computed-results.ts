import type { ParFramework, SipasFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import type { Points } from '../number/exact.ts'
import type { AdjustmentResult } from './adjustment-results.ts'
import type { AgencyLosses } from './agency-losses.ts'
import type { DomainResult, Totals } from './domain-results.ts'
import type { IndexResult } from './index-result.ts'
import type { Stage } from './item-points.ts'
import type { ItemResult } from './item-results.ts'
import type { LossTotals } from './loss-totals.ts'
import type { RankChange } from './rank-change.ts'
import type { SipasResults } from './sipas-results.ts'

/** All that is computed from a round's own figures and scores. */
export interface ComputedResults {
  readonly round: Round
  readonly par: ParFramework
  /** Null where the round has no satisfaction index. */
  readonly sipasFramework: SipasFramework | null
  readonly stage: Stage
  /** Of the domains. */
  readonly items: readonly ItemResult[]
  readonly domains: readonly DomainResult[]
  /** Sums of the domains, neither scaled nor adjusted. */
  readonly totals: Totals
  /** Bonus and penalty blocks; empty where the framework has none. */
  readonly adjustments: readonly AdjustmentResult[]
  readonly index: IndexResult
  /** Self scores of the sub-criteria scored by documents; null if any is missing. */
  readonly selfDocuments: Points | null
  /** Null where the round has no satisfaction index. */
  readonly sipas: SipasResults | null
  readonly losses: LossTotals
  readonly agencies: readonly AgencyLosses[]
  /** `sipas` is null where the round has no satisfaction index. */
  readonly rankChanges: { readonly par: RankChange; readonly sipas: RankChange | null }
}

/** Every sub-criterion of a round: those of the domains, then those of the bonus and penalty blocks. */
export function everyItem({
  items,
  adjustments,
}: Pick<ComputedResults, 'items' | 'adjustments'>): readonly ItemResult[] {
  return [...items, ...adjustments.flatMap((each) => each.items)]
}
