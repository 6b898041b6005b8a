import { appealVerdict } from '../../assessment/council/appeal-verdict.ts'
import { roundStateForVote } from '../../assessment/council/round-state-for-vote.ts'
import { voteFigures } from '../../assessment/council/vote-figures.ts'
import { type AppealReason, appealReasons } from '../../assessment/course/appeal-reason.ts'
import type { ItemState } from '../../assessment/course/item-state.ts'
import { moveRefusal } from '../../assessment/course/move-refusal.ts'
import { type Calendar, type Extensions, extendedCalendar } from '../../assessment/course/window.ts'
import { type ParFramework, type SubCriterion, subCriterionOf } from '../../framework/framework.ts'
import type { PersonId, RoundId } from '../../framework/ids.ts'
import type { CouncilVoteRule } from '../../framework/rule.ts'
import { exact, maximum as larger } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'
import type { CalendarDate } from '../../number/vietnamese-date.ts'
import { scoreSubCriterion } from '../../scoring/score-sub-criterion.ts'
import type { NewestStep } from '../../store/campaign-item.ts'
import type { CampaignSummary, Extension } from '../../store/campaigns.ts'
import type { CouncilResult, CouncilSeat, CouncilVote, VoteChoice } from '../../store/council.ts'
import type { RoundItem } from '../../store/course.ts'
import type { RoundProgress } from '../../store/course-progress.ts'
import { standingPoints } from './close-appeal.ts'
import { type CouncilTally, hasQuorum, quorumOf, tallyOf } from './council-tally.ts'
import { toBallot } from './decide.ts'

/** What all matters of a campaign's council have in common. */
export interface CouncilGround {
  readonly campaign: CampaignSummary
  readonly framework: ParFramework
  readonly seats: readonly CouncilSeat[]
  /** Rounds in whose council the acting person sits. */
  readonly voting: ReadonlySet<RoundId>
  readonly person: PersonId
  readonly day: CalendarDate
  readonly calendar: Calendar
  readonly extensions: ReadonlyMap<RoundId, readonly Extension[]>
  readonly votes: readonly CouncilVote[]
  /** The newest step of each action of an appeal. */
  readonly steps: readonly NewestStep[]
}

/** What a vote amounts to, or amounted to when it ended. */
export interface CouncilOutcome {
  /** Null for points that the council gives. */
  readonly outcome: 'granted' | 'rejected' | null
  /** Plain decimal text; null where an appeal is rejected. */
  readonly points: string | null
  readonly for: number
  readonly against: number
}

/** An appeal that reached the council, or a sub-criterion whose points it gives. */
export interface CouncilMatter {
  readonly kind: 'appeal' | 'points'
  readonly round: RoundId
  readonly organisationName: string
  readonly code: string
  readonly name: string
  /** In plain decimal text, as all points here. */
  readonly maximum: string
  readonly state: ItemState
  /** Newest step, to decide an appeal; 0 for points. */
  readonly step: number
  readonly claimed: string | null
  readonly appraised: string | null
  /** The points as they stand: fewer cannot be given. Null for points of the council. */
  readonly standing: string | null
  readonly appeal: { readonly ground: AppealReason; readonly reason: string | null } | null
  readonly answer: { readonly outcome: string | null; readonly reason: string | null } | null
  readonly escalation: string | null
  readonly members: number
  readonly needed: number
  readonly votes: readonly {
    readonly by: string
    readonly name: string
    readonly choice: VoteChoice
    readonly points: string | null
    readonly at: Date
  }[]
  /** Version of the acting person's own vote, to vote again; 0 before the first. */
  readonly ownVersion: number
  readonly actions: readonly ('vote' | 'decide')[]
  /** What would be decided now; null without a quorum. */
  readonly verdict: CouncilOutcome | null
  /** What was decided, and what was said; null before. */
  readonly decision: (CouncilOutcome & { readonly reason: string | null }) | null
}

/** An appeal as the council looks at it. */
export function appealMatter(ground: CouncilGround, item: RoundItem, organisationName: string): CouncilMatter {
  const { round, code, state, step, claimed, appraised } = item
  const definition = subCriterionOf(ground.framework, code)
  const tally = tallyOf(ground.seats, ground.votes, item, quorumOf(ground.campaign))
  const of = (action: string) =>
    ground.steps.find((each) => each.action === action && each.round === round && each.code === code) ?? null
  const [appeal, answer, decided] = [of('appeal'), of('answer'), of('decide')]
  return {
    ...{ kind: 'appeal', round, organisationName, code, state, step, claimed, appraised },
    ...{ name: definition?.name ?? code, maximum: definition ? toDecimalText(definition.maximum) : '0' },
    standing: standingPoints(item),
    appeal: appeal && { ground: groundOf(appeal), reason: appeal.reason },
    answer: answer && { outcome: textOf(answer, 'outcome'), reason: answer.reason },
    escalation: of('escalate')?.reason ?? null,
    ...votesOf(ground, tally, { round, code }),
    actions: actionsIn(ground, round, state, tally),
    verdict: state === 'escalated' && hasQuorum(tally) ? outcomeOf(tally) : null,
    decision: decided && { ...decisionOf(decided), reason: decided.reason },
  }
}

/** A sub-criterion whose points the council gives, in one round. */
export function pointsMatter(
  ground: CouncilGround,
  { definition, rule }: { readonly definition: SubCriterion; readonly rule: CouncilVoteRule },
  { round, organisationName, states }: RoundProgress,
  result: CouncilResult | undefined,
): CouncilMatter {
  const { code, name, maximum } = definition
  const state = roundStateForVote(Object.keys(states) as ItemState[], result !== undefined)
  const quorum = larger(quorumOf(ground.campaign), rule.quorumPercent)
  const tally = tallyOf(ground.seats, ground.votes, { round, code }, quorum)
  const scoreOf = (figures: Readonly<Record<string, string>>) => {
    const given = Object.fromEntries(Object.entries(figures).map(([figure, value]) => [figure, exact(value)]))
    const { rounded } = scoreSubCriterion(definition, given, ground.framework.rounding, {})
    return { outcome: null, points: rounded && toDecimalText(rounded), for: 0, against: 0 }
  }
  const points = tally.votes.map((vote) => exact(vote.points ?? '0'))
  return {
    ...{ kind: 'points', round, organisationName, code, name, maximum: toDecimalText(maximum), state, step: 0 },
    ...{ claimed: null, appraised: null, standing: null, appeal: null, answer: null, escalation: null },
    ...votesOf(ground, tally, { round, code }),
    actions: actionsIn(ground, round, state, tally),
    verdict: state === 'sent' && hasQuorum(tally) ? scoreOf(voteFigures(rule, tally.members, points)) : null,
    decision: result ? { ...scoreOf(result.figures), reason: result.reason } : null,
  }
}

function votesOf(ground: CouncilGround, tally: CouncilTally, { round, code }: { round: RoundId; code: string }) {
  const names = new Map(ground.seats.map(({ person, name }) => [person, name]))
  const own = ground.votes.find((vote) => vote.round === round && vote.code === code && vote.by === ground.person)
  return {
    ...{ members: tally.members, needed: tally.needed, ownVersion: own?.version ?? 0 },
    votes: tally.votes.map(({ by, choice, points, at }) => ({ by, name: names.get(by) ?? by, choice, points, at })),
  }
}

/** Deciding is offered once there is a quorum; points are ended as they are voted on. */
function actionsIn(
  ground: CouncilGround,
  round: RoundId,
  state: ItemState,
  tally: CouncilTally,
): CouncilMatter['actions'] {
  const later = (ground.extensions.get(round) ?? []).map(({ kind, closesOn }) => [kind, closesOn])
  const situation = {
    ...{ state, held: ground.voting.has(round) ? (['council-member'] as const) : [], person: ground.person },
    calendar: extendedCalendar(ground.calendar, Object.fromEntries(later) as Extensions),
    ...{ day: ground.day, needsSecond: ground.campaign.needsSecond, lastBy: () => null },
  }
  const votes = !moveRefusal('vote', situation)
  const ends = state === 'escalated' ? !moveRefusal('decide', situation) : votes
  return [...(votes ? ['vote' as const] : []), ...(ends && hasQuorum(tally) ? ['decide' as const] : [])]
}

function outcomeOf(tally: CouncilTally): CouncilOutcome {
  const { points, ...verdict } = appealVerdict(tally.votes.map(toBallot))
  return { ...verdict, points: points && toDecimalText(points) }
}

function decisionOf(step: NewestStep): CouncilOutcome {
  const count = (name: string) => Number(step.details[name] ?? 0)
  const outcome = textOf(step, 'outcome') === 'granted' ? 'granted' : 'rejected'
  return { outcome, points: textOf(step, 'points'), for: count('for'), against: count('against') }
}

function textOf({ details }: NewestStep, name: string): string | null {
  const value = details[name]
  return typeof value === 'string' ? value : null
}

/** What an appeal is about; one from before there were codes is about something else. */
export function groundOf(step: NewestStep): AppealReason {
  return appealReasons.find((each) => each === textOf(step, 'ground')) ?? 'other'
}
