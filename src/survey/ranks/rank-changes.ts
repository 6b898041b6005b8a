import type { RankSet, RankUnit } from './rank-unit.ts'
import { type RankingSettings, rankUnits, type UnitRank } from './rank-units.ts'

/** How the rank of a unit moved between two years. */
export interface UnitRankChange {
  readonly id: string
  readonly rank: number
  readonly rankBefore: number
  /** Places won (positive) or lost (negative). */
  readonly placesGained: number
  readonly set: RankSet
  readonly setBefore: RankSet
  /** Up or down where no rank is in the sets of both years; else the change cannot be told from chance. */
  readonly verdict: 'up' | 'down' | 'not-told'
}

/** The ranks of two years side by side. */
export interface RankChanges {
  /** The best of this year first. */
  readonly units: readonly UnitRankChange[]
  /** That each set of one year holds the truth with: halfway from the level asked for to 1, so that both together hold it with that. */
  readonly setLevel: number
  /** Units of one year only, which are not ranked. */
  readonly inOneYear: readonly string[]
}

/**
 * Ranks the units of two years that are in both, each year by itself, and says of each whether the change of its rank can be told from
 * chance: where its two marginal sets have no rank in common. That is wrong of a unit whose rank has not changed with at most the
 * probability 1 − `level`, and rather less, as sets may overlap while ranks differ.
 */
export function rankChanges(
  now: readonly RankUnit[],
  before: readonly RankUnit[],
  settings: RankingSettings,
): RankChanges {
  const setLevel = (1 + settings.level) / 2
  const isIn = (units: readonly RankUnit[]) => (unit: RankUnit) => units.some(({ id }) => id === unit.id)
  const ranked = (units: readonly RankUnit[], others: readonly RankUnit[]) =>
    rankUnits(units.filter(isIn(others)), null, { ...settings, level: setLevel }).units
  const [these, those] = [ranked(now, before), ranked(before, now)]
  const earlier = new Map(those.map((unit) => [unit.id, unit]))
  return {
    units: these.flatMap((unit) => changeOf(unit, earlier.get(unit.id))),
    setLevel,
    inOneYear: [...now, ...before]
      .map(({ id }) => id)
      .filter((id) => !earlier.has(id))
      .toSorted(),
  }
}

function changeOf({ id, rank, marginal }: UnitRank, before: UnitRank | undefined): readonly UnitRankChange[] {
  if (!before) return []
  const placesGained = before.rank - rank
  const verdict =
    marginal.worst < before.marginal.best ? 'up' : marginal.best > before.marginal.worst ? 'down' : 'not-told'
  return [{ id, rank, rankBefore: before.rank, placesGained, set: marginal, setBefore: before.marginal, verdict }]
}
