import { moveOf } from '../../assessment/course/course-action.ts'
import { actionTexts, stateTexts } from '../../assessment/course/course-texts.data.ts'
import type { ItemState } from '../../assessment/course/item-state.ts'
import { moveRefusal } from '../../assessment/course/move-refusal.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { getCalendar, getCampaign, holdCalendar } from '../../store/campaigns.ts'
import type { Tx } from '../../store/database.ts'
import { listCampaignRoles, listUnpublishable, publishRounds } from '../../store/publications.ts'
import type { Following } from '../campaigns/open-campaign.ts'
import { moveProblem } from '../campaigns/require-move.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { keepPublication, type Published } from './keep-publication.ts'

/**
 * Publishes a campaign: every sub-criterion takes its last step, and what stands in all rounds, the framework and the results
 * become one immutable file. All or nothing.
 *
 * @throws Problem `not-found`, `not-permitted`, `window-closed`, `wrong-state` while an appraisal or an appeal is open
 */
export function publish(
  context: Context,
  actor: Actor,
  id: CampaignId,
  { tell, done }: Following = {},
): Promise<Published> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const campaign = await getCampaign(tx, id)
    const at = context.now()
    await holdCalendar(tx, id)
    await requirePublishing(tx, { id, actor, at, needsSecond: campaign.needsSecond })
    // A set of rounds takes its last step while the set before is computed and written.
    const before = (rounds: readonly RoundId[]) => publishRounds(tx, rounds, { by: actor.id, at })
    const made = await keepPublication(tx, actor, { campaign: id, number: 1, correction: null, at }, { tell, before })
    await tellEveryRound(tx, actor, { campaign: id, at, action: 'publish', details: { ...made } })
    await done?.(tx, id)
    return made
  })
}

async function requirePublishing(
  tx: Tx,
  { id, actor, at, needsSecond }: { id: CampaignId; actor: Actor; at: Date; needsSecond: boolean },
): Promise<void> {
  const ready = moveOf('publish').from
  const situation = {
    ...{ state: ready[0] ?? 'released', held: await listCampaignRoles(tx, id), person: actor.id, needsSecond },
    ...{ calendar: await getCalendar(tx, id), day: dayInVietnam(at), lastBy: () => null },
  }
  const refusal = moveRefusal('publish', situation)
  if (refusal) throw moveProblem('publish', '', refusal, situation)
  const unready = await listUnpublishable(tx, id, ready)
  const [first] = unready
  if (!first) return
  const codes = unready.map(({ code }) => code)
  const state = stateTexts[first.state as ItemState]
  throw new Problem('wrong-state', { action: actionTexts.publish, state, codes })
}

/** One row in the log of the platform: the log of each round tells its steps by the publication they belong to. */
async function tellEveryRound(
  tx: Tx,
  actor: Actor,
  {
    campaign,
    at,
    action,
    details,
  }: { campaign: CampaignId; at: Date; action: string; details: { number: number; sha256: string } },
): Promise<void> {
  await appendAudit(tx, { round: null, at, person: actor.id, action, subject: campaign, details })
}
