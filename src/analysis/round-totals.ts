import type { ParFramework, SipasFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import { type Points, sumIfComplete } from '../number/exact.ts'
import { adjustmentResults } from './adjustment-results.ts'
import type { ComputedResults } from './computed-results.ts'
import { domainResults, totals } from './domain-results.ts'
import { indexResult } from './index-result.ts'
import { itemResults } from './item-results.ts'
import { sipasResults } from './sipas-results.ts'

/** What leads to the index of a round. */
export type RoundTotals = Pick<ComputedResults, 'sipas' | 'items' | 'domains' | 'totals' | 'adjustments' | 'index'>

/**
 * Computes the scores of a round with proofs, and what they add up to.
 *
 * @param sipasFramework null for a round without a satisfaction index: what is told of it is then null, never zero
 */
export function roundTotals(round: Round, par: ParFramework, sipasFramework: SipasFramework | null): RoundTotals {
  const sipas = sipasFramework && sipasResults(sipasFramework, round)
  const items = itemResults(par, round, sipas?.overall.thisYear ?? null)
  const domains = domainResults(par, items, round.lastYearDomainTotals)
  const sums = totals(items, par.rounding, lastYearTotal(round, par))
  const adjustments = adjustmentResults(par, round)
  return { sipas, items, domains, totals: sums, adjustments, index: indexResult(par, domains, adjustments, sums) }
}

/** Last year's total as published; where it is not, the sum of last year's domains, if complete. */
function lastYearTotal(round: Round, par: ParFramework): Points | null {
  const published = round.history.find(({ year }) => year === round.indexYear - 1)?.parIndex
  return published ?? sumIfComplete(par.domains.map(({ code }) => round.lastYearDomainTotals[code] ?? null))
}
