import { actionTexts, stateTexts } from '../../assessment/course/course-texts.data.ts'
import { moveRefusal } from '../../assessment/course/move-refusal.ts'
import { type Action, requireRight } from '../../assessment/rights.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { getCampaign } from '../../store/campaigns.ts'
import { isCounted } from '../../store/council.ts'
import { getItem, holdItems, isInCourse } from '../../store/course.ts'
import type { Db, Tx } from '../../store/database.ts'
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
 * @throws Problem `not-permitted`; in a campaign as `requireMove` does, and `wrong-state` for points that the council gave
 */
export async function requireEntering(
  tx: Tx,
  context: Pick<Context, 'now'>,
  actor: Actor,
  { round, code, right }: EntryPlace,
): Promise<void> {
  const { campaign } = await getRoundHead(tx, round)
  if (campaign === null) requireRight(right, await listRoles(tx, round))
  else if (await isInCourse(tx, round, code)) await requireMove(tx, context, actor, { round, code, action: 'enter' })
  else {
    await requireOrganiser(tx, campaign, round, right)
    await requireUncounted(tx, round, code)
  }
}

/** Points of surveys and votes, which nobody enters in the course, come in through who organises the campaign. */
async function requireOrganiser(db: Db, campaign: CampaignId, round: RoundId, right: Action): Promise<void> {
  if (await mayOpenRound(db, (await getCampaign(db, campaign)).organiser)) return
  throw new Problem('not-permitted', { action: right, roles: await listRoles(db, round) })
}

/** What the council gave is final. */
async function requireUncounted(db: Db, round: RoundId, code: string): Promise<void> {
  if (!(await isCounted(db, round, code))) return
  throw new Problem('wrong-state', { action: actionTexts.enter, state: stateTexts.decided, codes: [code] })
}

/**
 * Lets a person add evidence: while they may enter, and with an appeal that they may make.
 *
 * @throws Problem as `requireEntering` does
 */
export async function requireEvidencing(
  tx: Tx,
  context: Pick<Context, 'now'>,
  actor: Actor,
  place: EntryPlace,
): Promise<void> {
  const { round, code } = place
  if ((await getRoundHead(tx, round)).campaign !== null && (await isInCourse(tx, round, code))) {
    await holdItems(tx, round, [code], 'for-entering')
    const [given, item] = [await campaignOf(tx, round), await getItem(tx, round, code)]
    const situation = await situationOf(tx, context, actor, { round, item, given })
    if (!moveRefusal('appeal', situation) || !moveRefusal('escalate', situation)) return
  }
  await requireEntering(tx, context, actor, place)
}
