import { moveRefusal } from '../../assessment/course/move-refusal.ts'
import { type Action, requireRight } from '../../assessment/rights.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { getCampaign } from '../../store/campaigns.ts'
import { getItem, isInCourse } from '../../store/course.ts'
import type { Db } from '../../store/database.ts'
import { listRoles, mayOpenRound } from '../../store/role-grants.ts'
import { getRoundHead } from '../../store/rounds.ts'
import type { Actor, Context } from '../context.ts'
import { campaignOf, requireMove, situationOf } from './require-move.ts'

/** What somebody enters for a sub-criterion. */
interface EntryPlace {
  readonly round: RoundId
  readonly code: string
  /** What is asked in a round by itself, where there is no course. */
  readonly right: Action
}

/**
 * Lets a person enter something for a sub-criterion: in a campaign as its course says, in a round by itself by role alone.
 *
 * @throws Problem `not-permitted`; in a campaign as `requireMove` does
 */
export async function requireEntering(
  db: Db,
  context: Pick<Context, 'now'>,
  actor: Actor,
  { round, code, right }: EntryPlace,
): Promise<void> {
  const { campaign } = await getRoundHead(db, round)
  if (campaign === null) requireRight(right, await listRoles(db, round))
  else if (await isInCourse(db, round, code)) await requireMove(db, context, actor, { round, code, action: 'enter' })
  else await requireOrganiser(db, campaign, round, right)
}

/** Points of surveys and votes, which nobody enters in the course, come in through who organises the campaign. */
async function requireOrganiser(db: Db, campaign: CampaignId, round: RoundId, right: Action): Promise<void> {
  if (await mayOpenRound(db, (await getCampaign(db, campaign)).organiser)) return
  throw new Problem('not-permitted', { action: right, roles: await listRoles(db, round) })
}

/**
 * Lets a person add evidence: while they may enter, and with an appeal that they may make.
 *
 * @throws Problem as `requireEntering` does
 */
export async function requireEvidencing(
  db: Db,
  context: Pick<Context, 'now'>,
  actor: Actor,
  place: EntryPlace,
): Promise<void> {
  const { round, code } = place
  if ((await getRoundHead(db, round)).campaign !== null && (await isInCourse(db, round, code))) {
    const [given, item] = [await campaignOf(db, round), await getItem(db, round, code)]
    const situation = await situationOf(db, context, actor, { round, item, given })
    if (!moveRefusal('appeal', situation) || !moveRefusal('escalate', situation)) return
  }
  await requireEntering(db, context, actor, place)
}
