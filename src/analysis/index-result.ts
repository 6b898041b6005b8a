import type { ParFramework } from '../framework/framework.ts'
import type { Points } from '../number/exact.ts'
import { roundHalfUp } from '../number/round.ts'
import { type TotalScore, totalScore } from '../scoring/total-score.ts'
import type { AdjustmentResult } from './adjustment-results.ts'
import { changeOf, type DomainResult, type Totals } from './domain-results.ts'

/** The PAR index of a round: the points of the domains as the framework puts them together with bonus and penalty. */
export interface IndexResult extends TotalScore {
  /** Rounded as declared; null if anything is missing. */
  readonly rounded: Points | null
  /** Less last year's, as the rounding policy declares; null if either is missing. */
  readonly change: Points | null
  /** What it is out of: the maximum that applies, or the whole maximum where points are scaled to it. */
  readonly outOf: Points
  /** Whether it is more than the sum of the domains: scaled, or with bonus and penalty. */
  readonly isAdjusted: boolean
}

/**
 * Takes the index of a round from its domains and its bonus and penalty blocks.
 *
 * @param previous last year's index; null if not known
 */
export function indexResult(
  framework: ParFramework,
  domains: readonly DomainResult[],
  adjustments: readonly AdjustmentResult[],
  { all, previous }: Pick<Totals, 'all' | 'previous'>,
): IndexResult {
  const { maximum, rounding, total } = framework
  const parts = {
    domains: domains.map(({ code, all: own }) => ({ ...own, code })),
    adjustments: adjustments.map((each) => ({ ...each, kind: each.block.kind })),
  }
  const score = totalScore(parts, maximum, total)
  return {
    ...score,
    rounded: score.value && roundHalfUp(score.value, rounding.totalDecimals),
    change: changeOf(score.value, previous, rounding),
    outOf: total.formula === 'plain-sum' ? all.maximum : maximum,
    isAdjusted: total.formula !== 'plain-sum' || adjustments.length > 0,
  }
}
