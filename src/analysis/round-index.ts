import type { ParFramework, SipasFramework } from '../framework/framework.ts'
import type { Round } from '../framework/round.ts'
import type { Exact, Points } from '../number/exact.ts'
import { roundHalfUp } from '../number/round.ts'
import { adjustmentSum } from '../scoring/adjustment-sum.ts'
import { type RollUpItem, rollUp } from '../scoring/roll-up.ts'
import { totalScore } from '../scoring/total-score.ts'
import { type ItemPoints, itemPoints, type PointsOf, type StandingPoints } from './item-points.ts'
import { sipasResults } from './sipas-results.ts'

/** The index of a round and the points that lead to it: what is ranked and published. */
export interface RoundIndex {
  /** Of the domains, in the order of the framework. */
  readonly items: readonly ItemPoints[]
  /** Of bonus and penalty, in the order of the framework. */
  readonly adjusting: readonly ItemPoints[]
  /** Rounded as declared; null if anything is missing. */
  readonly domains: readonly { readonly code: string; readonly total: Points | null }[]
  /** Unrounded: ranks are taken from it; null if anything is missing. */
  readonly value: Exact | null
  /** Rounded as declared; null if anything is missing. */
  readonly rounded: Points | null
}

/** What the index of a round follows from. */
export interface IndexedRound {
  readonly standing: StandingPoints
  readonly sipas: Round['sipas']
}

/**
 * Computes the index of a round as `roundTotals` does, without proofs and without what is told beside it: for thousands of
 * rounds at once.
 *
 * @param pointsOf takes the points of a sub-criterion of a domain; as they stand where it is not given
 */
export function roundIndex(
  round: IndexedRound,
  par: ParFramework,
  sipasFramework: SipasFramework | null,
  pointsOf: PointsOf = itemPoints,
): RoundIndex {
  const percent = (sipasFramework && sipasResults(sipasFramework, round).overall.thisYear) ?? null
  const byDomain = par.domains.map(({ code, subCriteria }) => ({
    ...{ code, items: subCriteria.map((item) => pointsOf(item, par, round.standing, percent)) },
  }))
  const domains = byDomain.map(({ code, items }) => ({ code, ...rollUp(items.map(toRollUpItem)) }))
  const blocks = par.adjustments.map((block) => ({
    ...{ block, items: block.subCriteria.map((item) => pointsOf(item, par, round.standing, null)) },
  }))
  const adjustments = blocks.map(({ block, items }) => ({
    ...{ kind: block.kind, ...adjustmentSum(block, items.map(toRollUpItem)) },
  }))
  const { value } = totalScore({ domains, adjustments }, par.maximum, par.total)
  const rounded = (points: Exact | null) => points && roundHalfUp(points, par.rounding.totalDecimals)
  return {
    ...{ items: byDomain.flatMap(({ items }) => items), adjusting: blocks.flatMap(({ items }) => items) },
    ...{ value, rounded: rounded(value) },
    domains: domains.map(({ code, points }) => ({ code, total: rounded(points) })),
  }
}

function toRollUpItem({ item, points, applicable }: ItemPoints): RollUpItem {
  return { code: item.code, maximum: item.maximum, points, applicable }
}
