import { windowToLeaveBy } from '../../assessment/course/late-items.ts'
import { awaited } from '../../assessment/course/notice-rules.data.ts'
import { type Extensions, extendedCalendar, type WindowKind, windowStanding } from '../../assessment/course/window.ts'
import type { CampaignId, OrganisationId, RoundId } from '../../framework/ids.ts'
import type { CalendarDate } from '../../number/vietnamese-date.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { listExtensionsOf } from '../../store/campaign-progress.ts'
import { getCalendar, getCampaign } from '../../store/campaigns.ts'
import { listProgress } from '../../store/course-progress.ts'
import type { Tx } from '../../store/database.ts'
import { listWaiting } from '../../store/notice-sources.ts'
import { listNames } from '../../store/organisations.ts'
import { insertReminders, listCoordinated, listReminded } from '../../store/reminders.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'

/** What an agency has not done in a round by the end of a window. */
export interface LateAgency {
  readonly round: RoundId
  readonly organisationName: string
  /** Null for what nobody leads. */
  readonly lead: OrganisationId | null
  readonly leadName: string | null
  readonly window: WindowKind
  /** The last day of the window, as it holds for the organisation. */
  readonly closedOn: CalendarDate
  readonly codes: readonly string[]
  /** Those of them of which somebody reminded today. */
  readonly reminded: readonly string[]
  /** Whether the person coordinates the round. */
  readonly mayRemind: boolean
}

/**
 * Lists what agencies and coordinators should have done already, by organisation; what waits for appraisers is left out.
 *
 * @throws Problem `not-found`, `not-permitted`
 */
export function readLate(context: Context, actor: Actor, campaign: CampaignId): Promise<readonly LateAgency[]> {
  return permitted(context, actor, 'read round', null, (tx) => lateIn(tx, campaign, dayInVietnam(context.now())))
}

async function lateIn(tx: Tx, id: CampaignId, today: CalendarDate): Promise<readonly LateAgency[]> {
  const { needsSecond, asOf } = await getCampaign(tx, id)
  const calendar = await getCalendar(tx, id)
  const extensions = await listExtensionsOf(tx, id)
  const calendarOf = (round: RoundId) => {
    const own = (extensions.get(round) ?? []).map(({ kind, closesOn }) => [kind, closesOn])
    return extendedCalendar(calendar, Object.fromEntries(own) as Extensions)
  }
  const late = new Map<string, Pick<LateAgency, 'round' | 'lead' | 'window' | 'closedOn' | 'codes'>>()
  for (const { round, lead, state, codes } of await listWaiting(tx, id)) {
    const window = windowToLeaveBy(state, needsSecond)
    if (window === null || !['agency', 'coordinator'].includes(awaited[state] ?? '')) continue
    const own = calendarOf(round)[window]
    if (windowStanding(own, today) !== 'after') continue
    const key = `${round} ${lead} ${window}`
    const all = [...(late.get(key)?.codes ?? []), ...codes].toSorted()
    late.set(key, { round, lead, window, closedOn: own.closesOn, codes: all })
  }
  const names = await listNames(tx, [...new Set([...late.values()].flatMap(({ lead }) => lead ?? []))], asOf)
  const organisations = new Map((await listProgress(tx, id)).map((each) => [each.round, each.organisationName]))
  const coordinated = await listCoordinated(tx)
  const reminded = new Set((await listReminded(tx, id, today)).map(({ round, code }) => `${round} ${code}`))
  return [...late.values()]
    .map((each) => ({
      ...each,
      organisationName: organisations.get(each.round) ?? '',
      leadName: each.lead && (names.get(each.lead) ?? null),
      reminded: each.codes.filter((code) => reminded.has(`${each.round} ${code}`)),
      mayRemind: coordinated.has(each.round),
    }))
    .toSorted((one, other) => one.organisationName.localeCompare(other.organisationName, 'vi'))
}

/** Of what a coordinator reminds, and in which words. */
export interface ReminderToSend {
  readonly campaign: CampaignId
  readonly targets: readonly { readonly round: RoundId; readonly codes: readonly string[] }[]
  readonly text: string
}

/**
 * Reminds those who are awaited of what is late: in the program and by a letter at once. All or nothing, and of each
 * sub-criterion once a day.
 *
 * @returns of how many sub-criteria
 * @throws Problem `not-found`, `not-permitted`, `reminded-today`, `invalid-input` for what is not late, or without a text
 */
export function remindLate(
  context: Context,
  actor: Actor,
  { campaign, targets, text }: ReminderToSend,
): Promise<{ readonly reminded: number }> {
  return permitted(context, actor, 'remind the late', null, async (tx, held) => {
    if (text.trim() === '') {
      throw new Problem('invalid-input', { where: 'text', expected: { vi: 'lời nhắc', en: 'a text' }, got: text })
    }
    const at = context.now()
    const day = dayInVietnam(at)
    const late = await lateIn(tx, campaign, day)
    const id = context.newId()
    const wanted = new Map<RoundId, Set<string>>()
    for (const [place, { round, codes }] of targets.entries()) {
      const there = late.filter((each) => each.round === round)
      if (there.some(({ mayRemind }) => !mayRemind))
        throw new Problem('not-permitted', { action: 'remind the late', roles: held })
      const known = new Set(there.flatMap((each) => each.codes))
      const foreign = codes.find((code) => !known.has(code))
      if (foreign !== undefined || there.length === 0) {
        const expected = { vi: 'tiêu chí đã quá hạn', en: 'a sub-criterion that is late' }
        throw new Problem('invalid-input', { where: `targets.${place}.codes`, expected, got: foreign ?? '' })
      }
      const again = codes.filter((code) => there.some(({ reminded }) => reminded.includes(code)))
      if (again.length > 0) throw new Problem('reminded-today', { codes: again })
      wanted.set(round, new Set([...(wanted.get(round) ?? []), ...codes]))
    }
    const reminders = [...wanted].flatMap(([round, codes]) => [...codes].map((code) => ({ round, code })))
    await insertReminders(tx, reminders, { id, text: text.trim(), day, by: actor.id, at })
    for (const [round, codes] of wanted) {
      const details = { reminder: id, codes: [...codes] }
      await appendAudit(tx, { round, at, person: actor.id, action: 'remind-late', subject: campaign, details })
    }
    return { reminded: reminders.length }
  })
}
