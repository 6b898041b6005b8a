import type { Window, WindowKind } from '../../assessment/course/window.ts'
import { isEarlier } from '../../assessment/course/window.ts'
import type { CampaignId, RoundId } from '../../framework/ids.ts'
import { formatDate, toIsoDate } from '../../number/vietnamese-date.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import {
  appendExtension,
  appendWindow,
  type Extension,
  getCalendar,
  getCampaign,
  holdCalendar,
} from '../../store/campaigns.ts'
import { mayOpenRound } from '../../store/role-grants.ts'
import { getRoundHead } from '../../store/rounds.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { requireCalendar } from './require-calendar.ts'

/** A window of a campaign as it shall be. */
export interface WindowChange extends Window {
  readonly campaign: CampaignId
  readonly kind: WindowKind
  readonly reason: string
}

/**
 * Moves a window of a campaign, for all who take part.
 *
 * @throws Problem `not-found`, `not-permitted`, `invalid-input` for a calendar that cannot be
 */
export function changeWindow(context: Context, actor: Actor, change: WindowChange): Promise<void> {
  return permitted(context, actor, 'open campaign', null, async (tx, held) => {
    const { campaign: id, kind, opensOn, closesOn, reason } = change
    const campaign = await getCampaign(tx, id)
    if (!(await mayOpenRound(tx, campaign.organiser)))
      throw new Problem('not-permitted', { action: 'open campaign', roles: held })
    await holdCalendar(tx, id)
    requireCalendar({ ...(await getCalendar(tx, id)), [kind]: { opensOn, closesOn } })
    const at = context.now()
    await appendWindow(tx, id, { kind, opensOn, closesOn }, { by: actor.id, at, reason })
    const details = { kind, opensOn: toIsoDate(opensOn), closesOn: toIsoDate(closesOn), reason }
    await appendAudit(tx, { round: null, at, person: actor.id, action: 'change-window', subject: id, details })
  })
}

/**
 * Gives one organisation until a later day.
 *
 * @throws Problem `not-found`, `not-permitted`, `campaign-without`, `invalid-input` for a day that is not later than the
 * calendar's
 */
export function extendWindow(
  context: Context,
  actor: Actor,
  round: RoundId,
  { kind, closesOn, reason }: Extension,
): Promise<void> {
  return permitted(context, actor, 'open campaign', null, async (tx, held) => {
    const { campaign: id } = await getRoundHead(tx, round)
    if (id === null) throw new Problem('campaign-without', { what: { vi: 'thời hạn', en: 'windows' } })
    const { organiser } = await getCampaign(tx, id)
    if (!(await mayOpenRound(tx, organiser)))
      throw new Problem('not-permitted', { action: 'extend window', roles: held })
    await holdCalendar(tx, id)
    const common = (await getCalendar(tx, id))[kind].closesOn
    if (!isEarlier(common, closesOn)) {
      const day = formatDate(common)
      const expected = { vi: `một ngày sau ${day}`, en: `a day after ${day}` }
      throw new Problem('invalid-input', { where: 'closesOn', expected, got: formatDate(closesOn) })
    }
    const at = context.now()
    await appendExtension(tx, round, { kind, closesOn, reason }, { by: actor.id, at })
    const details = { kind, closesOn: toIsoDate(closesOn), reason }
    await appendAudit(tx, { round, at, person: actor.id, action: 'extend-window', subject: round, details })
  })
}
