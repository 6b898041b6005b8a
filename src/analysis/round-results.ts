import type { ParFramework, SipasFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import { sumIfComplete } from '../number/exact.ts'
import { agencyLosses } from './agency-losses.ts'
import type { ComputedResults } from './computed-results.ts'
import { stageOf } from './item-points.ts'
import { lossTotals } from './loss-totals.ts'
import { type PublishedComparison, publishedComparisons } from './published-comparisons.ts'
import { rankChange } from './rank-change.ts'
import { roundTotals } from './round-totals.ts'

/** All that is known about a round: what is computed, beside what was published. */
export interface RoundResults extends ComputedResults {
  /** Published values beside computed ones, in the order they were given. */
  readonly published: readonly PublishedComparison[]
}

/**
 * Computes everything about a round: scores with proofs, totals, SIPAS, losses, rank changes, and what was published.
 *
 * @param sipasFramework null for a round without a satisfaction index: what is told of it is then null, never zero
 */
export function roundResults(round: Round, par: ParFramework, sipasFramework: SipasFramework | null): RoundResults {
  const summed = roundTotals(round, par, sipasFramework)
  const { items, sipas } = summed
  const documents = items.filter(({ item }) => item.source === 'documents')
  const results: ComputedResults = {
    ...summed,
    ...{ round, par, sipasFramework, stage: stageOf(round) },
    selfDocuments: sumIfComplete(documents.map(({ self }) => self)),
    losses: lossTotals(items),
    agencies: agencyLosses(items),
    rankChanges: { par: rankChange('par', round), sipas: sipas && rankChange('sipas', round) },
  }
  return { ...results, published: publishedComparisons(results, round.published) }
}
