import type { NationalMean, Round } from '../framework/round.ts'
import type { Exact } from '../number/exact.ts'

/** Why a rank moved: the subject's own change beside the change of the national mean. Null where a value is missing. */
export interface RankChange {
  readonly index: 'par' | 'sipas'
  readonly rank: number | null
  readonly rankBefore: number | null
  readonly units: number | null
  /** Places won (positive) or lost (negative). */
  readonly placesGained: number | null
  readonly own: Exact | null
  readonly ownChange: Exact | null
  readonly mean: Exact | null
  readonly meanChange: Exact | null
  /** Own value less the national mean, this year and last. */
  readonly lead: Exact | null
  readonly leadBefore: Exact | null
}

/** Sets the subject's published values and ranks of two years beside the national means. */
export function rankChange(index: 'par' | 'sipas', { indexYear, history, national }: Round): RankChange {
  const [now, before] = [indexYear, indexYear - 1].map((year) => history.find((each) => each.year === year))
  const own = (index === 'par' ? now?.parIndex : now?.sipasPercent) ?? null
  const ownBefore = (index === 'par' ? before?.parIndex : before?.sipasPercent) ?? null
  const rank = (index === 'par' ? now?.parRank : now?.sipasRank) ?? null
  const rankBefore = (index === 'par' ? before?.parRank : before?.sipasRank) ?? null
  const mean = meanOf(national, index, indexYear)
  const meanBefore = meanOf(national, index, indexYear - 1)
  return {
    index,
    rank,
    rankBefore,
    units: now?.units ?? null,
    placesGained: rank !== null && rankBefore !== null ? rankBefore - rank : null,
    own,
    ownChange: difference(own, ownBefore),
    mean,
    meanChange: difference(mean, meanBefore),
    lead: difference(own, mean),
    leadBefore: difference(ownBefore, meanBefore),
  }
}

function meanOf(national: readonly NationalMean[], index: 'par' | 'sipas', year: number): Exact | null {
  return national.find((each) => each.index === index && each.year === year)?.mean ?? null
}

function difference(a: Exact | null, b: Exact | null): Exact | null {
  return a === null || b === null ? null : a.sub(b)
}
