import type { ParFramework, SipasFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import { type Points, sumIfComplete } from '../number/exact.ts'
import { adjustmentResults } from './adjustment-results.ts'
import { agencyLosses } from './agency-losses.ts'
import type { ComputedResults } from './computed-results.ts'
import { domainResults, totals } from './domain-results.ts'
import { indexResult } from './index-result.ts'
import { itemResults, stageOf } from './item-results.ts'
import { lossTotals } from './loss-totals.ts'
import { type PublishedComparison, publishedComparisons } from './published-comparisons.ts'
import { rankChange } from './rank-change.ts'
import { sipasResults } from './sipas-results.ts'

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
  const sipas = sipasFramework && sipasResults(sipasFramework, round)
  const items = itemResults(par, round, sipas?.overall.thisYear ?? null)
  const domains = domainResults(par, items, round.lastYearDomainTotals)
  const documents = items.filter(({ item }) => item.source === 'documents')
  const sums = totals(items, par.rounding, lastYearTotal(round, par))
  const adjustments = adjustmentResults(par, round)
  const results: ComputedResults = {
    round,
    par,
    sipasFramework,
    stage: stageOf(round),
    items,
    domains,
    totals: sums,
    adjustments,
    index: indexResult(par, domains, adjustments, sums),
    selfDocuments: sumIfComplete(documents.map(({ self }) => self)),
    sipas,
    losses: lossTotals(items),
    agencies: agencyLosses(items),
    rankChanges: { par: rankChange('par', round), sipas: sipas && rankChange('sipas', round) },
  }
  return { ...results, published: publishedComparisons(results, round.published) }
}

/** Last year's total as published; where it is not, the sum of last year's domains, if complete. */
function lastYearTotal(round: Round, par: ParFramework): Points | null {
  const published = round.history.find(({ year }) => year === round.indexYear - 1)?.parIndex
  return published ?? sumIfComplete(par.domains.map(({ code }) => round.lastYearDomainTotals[code] ?? null))
}
