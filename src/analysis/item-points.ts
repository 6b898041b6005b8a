import { isSelfScored, type ParFramework, type SubCriterion } from '../framework/framework.ts'
import type { Round, ScoreRow } from '../framework/round.ts'
import type { Exact, Points } from '../number/exact.ts'
import { pointsOfSubCriterion, type ScoredPoints } from '../scoring/score-sub-criterion.ts'

/** Which scores of a round count: the appraised ones as soon as there is one, the self scores before. */
export type Stage = 'self' | 'appraised'

/** A sub-criterion with the points that count, without what proves and explains them. */
export interface ItemPoints {
  readonly item: SubCriterion
  readonly computed: ScoredPoints
  /** What goes into the totals: by the stage of the round; surveys and votes of a council always as computed. */
  readonly points: Points | null
}

/**
 * Takes the points of one sub-criterion: the same as `itemResult` gives.
 *
 * @param sipasPercent the overall satisfaction index, which feeds the points of SIPAS where no figure is given for them
 */
export function itemPoints(
  item: SubCriterion,
  { rounding }: Pick<ParFramework, 'rounding'>,
  round: Round,
  sipasPercent: Exact | null,
): ItemPoints {
  const { rows, stage, exempt } = standingOf(round)
  const computed = exempt.has(item.code)
    ? { value: null, rounded: null, applicable: false }
    : pointsOfSubCriterion(item, figuresFor(item, round, sipasPercent), rounding)
  return { item, computed, points: countedPoints(item, rows.get(item.code), computed, stage) }
}

/** A sub-criterion with the points of its rule in the place of those that were claimed and set, where it has both. */
export function rescoredPoints(known: ItemPoints, round: Round): ItemPoints {
  const { item, computed } = known
  const { rows, stage } = standingOf(round)
  const [row, points] = [rows.get(item.code), computed.rounded]
  if (!row || !points) return known
  const rescored = { ...row, self: row.self && points, appraised: row.appraised && points, final: null }
  return { item, computed, points: countedPoints(item, rescored, computed, stage) }
}

export function stageOf({ scores }: Round): Stage {
  return scores.some(({ appraised }) => appraised !== null) ? 'appraised' : 'self'
}

interface Standing {
  readonly rows: ReadonlyMap<string, ScoreRow>
  readonly stage: Stage
  readonly exempt: ReadonlySet<string>
}

const standings = new WeakMap<Round, Standing>()

/** What is asked of a round for each of its sub-criteria, looked for once: a round never changes. */
export function standingOf(round: Round): Standing {
  const known = standings.get(round)
  if (known) return known
  // Of two rows of one sub-criterion the first counts.
  const rows = new Map(round.scores.toReversed().map((row) => [row.code, row]))
  const standing = { rows, stage: stageOf(round), exempt: new Set(round.exempt) }
  standings.set(round, standing)
  return standing
}

export function figuresFor(item: SubCriterion, round: Round, sipasPercent: Exact | null) {
  const given = round.figures[item.code] ?? {}
  if (item.source !== 'sipas' || item.rule.kind !== 'conversion') return given
  return { ...given, [item.rule.figure]: given[item.rule.figure] ?? sipasPercent }
}

export function countedPoints(
  item: SubCriterion,
  row: ScoreRow | undefined,
  computed: ScoredPoints,
  stage: Stage,
): Points | null {
  if (!isSelfScored(item)) return computed.value
  if (!computed.applicable) return null
  return (stage === 'appraised' ? (row?.final ?? row?.appraised) : (row?.self ?? computed.value)) ?? null
}
