import {
  type Figures,
  isSelfScored,
  type ParFramework,
  type Rounding,
  type SubCriterion,
} from '../framework/framework.ts'
import type { Round, ScoreRow } from '../framework/round.ts'
import type { RuleKind } from '../framework/rule.ts'
import type { Exact, Points } from '../number/exact.ts'
import { pointsOfSubCriterion, type ScoredPoints } from '../scoring/score-sub-criterion.ts'

/** Which scores of a round count: the appraised ones as soon as there is one, the self scores before. */
export type Stage = 'self' | 'appraised'

/** A sub-criterion with the points that count, without what proves and explains them. */
export interface ItemPoints {
  readonly item: SubCriterion
  /** False where it does not apply to the subject: its maximum leaves the denominator. */
  readonly applicable: boolean
  /** What goes into the totals: by the stage of the round; surveys and votes of a council always as computed. */
  readonly points: Points | null
}

/** What stands in a round, asked by the code of a sub-criterion. */
export interface StandingPoints {
  readonly stage: Stage
  /** Sub-criteria that do not apply to the subject. */
  readonly exempt: ReadonlySet<string>
  rowOf(code: string): StageScores | undefined
  figuresOf(code: string): Figures
}

/** The scores of a sub-criterion side by side. */
export type StageScores = Pick<ScoreRow, 'self' | 'appraised' | 'final'>

/**
 * Takes the points of one sub-criterion: the same as `itemResult` gives. Its rule is asked only where the points follow from
 * it, or whether it applies.
 *
 * @param sipasPercent the overall satisfaction index, which feeds the points of SIPAS where no figure is given for them
 */
export function itemPoints(
  item: SubCriterion,
  { rounding }: Pick<ParFramework, 'rounding'>,
  standing: StandingPoints,
  sipasPercent: Exact | null,
): ItemPoints {
  const row = standing.rowOf(item.code)
  const isGiven = standing.stage === 'appraised' || Boolean(row?.self)
  const stands = isGiven && isSelfScored(item) && !standing.exempt.has(item.code) && !mayNotApply(item)
  return counted(item, row, stands ? unasked : scored(item, rounding, standing, sipasPercent), standing)
}

/** Takes the points of a sub-criterion of a round. */
export type PointsOf = typeof itemPoints

/** As `itemPoints`, with the points of its rule in the place of those that were claimed and set, where it has both. */
export const rescoredPoints: PointsOf = (item, { rounding }, standing, sipasPercent) => {
  const computed = scored(item, rounding, standing, sipasPercent)
  const [row, points] = [standing.rowOf(item.code), computed.rounded]
  const rescored = row && points ? { self: row.self && points, appraised: row.appraised && points, final: null } : row
  return counted(item, rescored, computed, standing)
}

function counted(
  item: SubCriterion,
  row: StageScores | undefined,
  computed: ScoredPoints,
  { stage }: StandingPoints,
): ItemPoints {
  return { item, applicable: computed.applicable, points: countedPoints(item, row, computed, stage) }
}

/** What stands for a rule that was not asked, because nothing depends on it. */
const unasked: ScoredPoints = { value: null, rounded: null, applicable: true }

function scored(
  item: SubCriterion,
  rounding: Rounding,
  standing: StandingPoints,
  sipasPercent: Exact | null,
): ScoredPoints {
  if (standing.exempt.has(item.code)) return { value: null, rounded: null, applicable: false }
  return pointsOfSubCriterion(item, figuresFor(item, standing, sipasPercent), rounding)
}

/** Whether figures can say that a sub-criterion does not apply: a rule that says so stands in its rule, at whatever depth. */
function mayNotApply(item: SubCriterion): boolean {
  const known = lapsing.get(item)
  if (known !== undefined) return known
  const found = holdsKind(item.rule, 'not-applicable')
  lapsing.set(item, found)
  return found
}

/** A sub-criterion never changes, and thousands of rounds are scored by the same one. */
const lapsing = new WeakMap<SubCriterion, boolean>()

function holdsKind(part: unknown, kind: RuleKind): boolean {
  if (typeof part !== 'object' || part === null) return false
  return ('kind' in part && part.kind === kind) || Object.values(part).some((each) => holdsKind(each, kind))
}

export function stageOf({ scores }: Round): Stage {
  return scores.some(({ appraised }) => appraised !== null) ? 'appraised' : 'self'
}

/** As `StandingPoints`, with what is told beside the scores. */
interface RoundStanding extends StandingPoints {
  rowOf(code: string): ScoreRow | undefined
}

const standings = new WeakMap<Round, RoundStanding>()

/** What stands in a round, looked for once: a round never changes. */
export function standingOf(round: Round): RoundStanding {
  const known = standings.get(round)
  if (known) return known
  // Of two rows of one sub-criterion the first counts.
  const rows = new Map(round.scores.toReversed().map((row) => [row.code, row]))
  const standing: RoundStanding = {
    ...{ stage: stageOf(round), exempt: new Set(round.exempt) },
    rowOf: (code) => rows.get(code),
    figuresOf: (code) => round.figures[code] ?? {},
  }
  standings.set(round, standing)
  return standing
}

export function figuresFor(item: SubCriterion, standing: StandingPoints, sipasPercent: Exact | null): Figures {
  const given = standing.figuresOf(item.code)
  if (item.source !== 'sipas' || item.rule.kind !== 'conversion') return given
  return { ...given, [item.rule.figure]: given[item.rule.figure] ?? sipasPercent }
}

export function countedPoints(
  item: SubCriterion,
  row: StageScores | undefined,
  computed: ScoredPoints,
  stage: Stage,
): Points | null {
  if (!isSelfScored(item)) return computed.value
  if (!computed.applicable) return null
  return (stage === 'appraised' ? (row?.final ?? row?.appraised) : (row?.self ?? computed.value)) ?? null
}
