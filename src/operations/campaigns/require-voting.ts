import { councilRuleOf } from '../../assessment/council/council-rule-of.ts'
import { roundStateForVote } from '../../assessment/council/round-state-for-vote.ts'
import { moveRefusal } from '../../assessment/course/move-refusal.ts'
import type { SubCriterion } from '../../framework/framework.ts'
import type { RoundId } from '../../framework/ids.ts'
import type { CouncilVoteRule } from '../../framework/rule.ts'
import { Problem } from '../../problem.ts'
import type { Campaign } from '../../store/campaigns.ts'
import { holdVotes, isCounted } from '../../store/council.ts'
import { isInCourse, listItems, type RoundItem } from '../../store/course.ts'
import { listCourseRoles } from '../../store/course-roles.ts'
import type { Tx } from '../../store/database.ts'
import type { Actor, Context } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { requireSubCriterion } from '../require-sub-criterion.ts'
import { campaignOf, moveProblem, requireMove } from './require-move.ts'

/** What a member of the council may vote on now. */
export type VoteMatter = { readonly campaign: Campaign; readonly definition: SubCriterion } & (
  | { readonly kind: 'appeal'; readonly item: RoundItem }
  | { readonly kind: 'points'; readonly rule: CouncilVoteRule }
)

/**
 * Finds what a person may vote on now: an appeal that reached the council, or a sub-criterion whose points the council gives, as soon
 * as the round was sent. It stays so until the transaction ends.
 *
 * @throws Problem as `requireMove` does; `not-voted-on`
 */
export async function requireVoting(
  tx: Tx,
  context: Pick<Context, 'now'>,
  actor: Actor,
  {
    round,
    code,
    hold,
  }: { readonly round: RoundId; readonly code: string; readonly hold: Parameters<typeof holdVotes>[2] },
): Promise<VoteMatter> {
  const { campaign } = await campaignOf(tx, round)
  const definition = await requireSubCriterion(tx, round, code, null)
  if (await isInCourse(tx, round, code)) {
    const item = await requireMove(tx, context, actor, { round, code, action: 'vote' })
    if (item.state !== 'escalated') throw new Problem('not-voted-on', { code })
    return { kind: 'appeal', campaign, definition, item }
  }
  const rule = councilRuleOf(definition)
  if (!rule) throw new Problem('not-voted-on', { code })
  await holdVotes(tx, round, hold)
  await requirePointsVote(tx, context, actor, { round, code })
  return { kind: 'points', campaign, definition, rule }
}

/** Points of the council go through no course of their own: they are voted on while the rest of the round is judged. */
async function requirePointsVote(
  tx: Tx,
  { now }: Pick<Context, 'now'>,
  actor: Actor,
  { round, code }: { readonly round: RoundId; readonly code: string },
): Promise<void> {
  const { campaign, calendar } = await campaignOf(tx, round)
  const states = (await listItems(tx, round)).map(({ state }) => state)
  const situation = {
    ...{ held: await listCourseRoles(tx, round), person: actor.id, calendar, day: dayInVietnam(now()) },
    ...{ state: roundStateForVote(states, await isCounted(tx, round, code)) },
    ...{ needsSecond: campaign.needsSecond, lastBy: () => null },
  }
  const refusal = moveRefusal('vote', situation)
  if (refusal) throw moveProblem('vote', code, refusal, situation)
}
