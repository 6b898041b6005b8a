import { type CourseAction, moveOf } from '../../assessment/course/course-action.ts'
import { actionTexts, stateTexts, windowTexts } from '../../assessment/course/course-texts.data.ts'
import { type MoveRefusal, moveRefusal, type Situation } from '../../assessment/course/move-refusal.ts'
import {
  type Calendar,
  type Extensions,
  extendedCalendar,
  isEarlier,
  type WindowKind,
  windowStanding,
} from '../../assessment/course/window.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { formatDate } from '../../number/vietnamese-date.ts'
import { Problem } from '../../problem.ts'
import { type Campaign, getCalendar, getCampaign, listExtensions } from '../../store/campaigns.ts'
import { getItem, holdItems, type RoundItem } from '../../store/course.ts'
import { listItemRoles } from '../../store/course-roles.ts'
import { findLastBy } from '../../store/course-steps.ts'
import type { Db, Tx } from '../../store/database.ts'
import { getRoundHead } from '../../store/rounds.ts'
import type { Actor, Context } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'

/** A round's campaign and its calendar as it holds for the round's organisation. */
export interface RoundCampaign {
  readonly campaign: Campaign
  readonly calendar: Calendar
}

/** @throws Problem `not-found`, `campaign-without` for a round by itself */
export async function campaignOf(db: Db, round: RoundId): Promise<RoundCampaign> {
  const { campaign } = await getRoundHead(db, round)
  if (campaign === null) throw new Problem('campaign-without', { what: { vi: 'quy trình', en: 'course' } })
  return withCalendar(db, campaign, round)
}

async function withCalendar(db: Db, id: CampaignId, round: RoundId): Promise<RoundCampaign> {
  const campaign = await getCampaign(db, id)
  const extensions = (await listExtensions(db, round)).map(({ kind, closesOn }) => [kind, closesOn])
  return {
    campaign,
    calendar: extendedCalendar(await getCalendar(db, id), Object.fromEntries(extensions) as Extensions),
  }
}

/** What a person's action on a sub-criterion meets now. */
export async function situationOf(
  db: Db,
  { now }: Pick<Context, 'now'>,
  actor: Actor,
  { round, item, given }: { readonly round: RoundId; readonly item: RoundItem; readonly given: RoundCampaign },
): Promise<Situation> {
  const second = await findLastBy(db, round, item.code, 'appraise')
  return {
    state: item.state,
    held: await listItemRoles(db, round, item.code),
    person: actor.id,
    calendar: given.calendar,
    day: dayInVietnam(now()),
    needsSecond: given.campaign.needsSecond,
    lastBy: (action) => (action === 'appraise' ? second : null),
  }
}

/**
 * Finds a sub-criterion on which a person may take an action now; it stays where it is until the transaction ends.
 *
 * @throws Problem `not-found`, `not-permitted`, `wrong-state`, `window-closed`, `own-work`
 */
export async function requireMove(
  tx: Tx,
  context: Pick<Context, 'now'>,
  actor: Actor,
  { round, code, action }: { readonly round: RoundId; readonly code: string; readonly action: CourseAction },
): Promise<RoundItem> {
  // These leave it where it is: many do them at once.
  const isEntering = action === 'enter' || action === 'vote'
  await holdItems(tx, round, [code], isEntering ? 'for-entering' : 'for-moving')
  const given = await campaignOf(tx, round)
  const item = await getItem(tx, round, code)
  const situation = await situationOf(tx, context, actor, { round, item, given })
  const refusal = moveRefusal(action, situation)
  if (refusal) throw moveProblem(action, code, refusal, situation)
  return item
}

/** A refusal as it is told. */
export function moveProblem(action: CourseAction, code: string, refusal: MoveRefusal, situation: Situation): Problem {
  const named = actionTexts[action]
  switch (refusal.why) {
    case 'role':
      return new Problem('not-permitted', { action: named.vi, roles: situation.held })
    case 'state':
      return new Problem('wrong-state', { action: named, state: stateTexts[refusal.state], codes: [code] })
    case 'own-work':
      return new Problem('own-work', { action: named })
    case 'window':
      return windowProblem(action, situation)
  }
}

/** Tells the window that is next to open, or that closed last: an extension may have an earlier one close after a later. */
function windowProblem(action: CourseAction, { calendar, day }: Situation): Problem {
  const kinds: readonly WindowKind[] = moveOf(action).windows
  const next = kinds.find((kind) => windowStanding(calendar[kind], day) === 'before')
  const last = kinds.reduce((one, other) => (isEarlier(calendar[one].closesOn, calendar[other].closesOn) ? other : one))
  const kind = next ?? last
  const { opensOn, closesOn } = calendar[kind]
  return new Problem('window-closed', {
    action: actionTexts[action],
    standing: next ? 'before' : 'after',
    window: windowTexts[kind],
    from: formatDate(opensOn),
    to: formatDate(closesOn),
  })
}
