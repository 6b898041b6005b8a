import { dueRules, ruleDay } from '../../assessment/course/due-notices.ts'
import { windowToLeaveBy } from '../../assessment/course/late-items.ts'
import {
  type Addressees,
  awaited,
  type ClockRule,
  dutyLevels,
  lastChance,
  openingTo,
} from '../../assessment/course/notice-rules.data.ts'
import {
  type Extensions,
  extendedCalendar,
  type Window,
  type WindowKind,
  windowKinds,
} from '../../assessment/course/window.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { groupedBy } from '../../number/grouped-by.ts'
import { type CalendarDate, toIsoDate } from '../../number/vietnamese-date.ts'
import { listExtensionsOf } from '../../store/campaign-progress.ts'
import { type CampaignSummary, listCalendars, listCampaigns } from '../../store/campaigns.ts'
import type { Tx } from '../../store/database.ts'
import { listSeatsOf, listWaiting, type WaitingItems } from '../../store/notice-sources.ts'
import { insertNotices } from '../../store/notices.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { findAddressees, type Reach } from './find-addressees.ts'
import { noticeDrafts } from './notice-drafts.ts'
import type { NoticesContext } from './notices-context.ts'

/** Something that the clock tells of in one round. */
interface Due {
  readonly campaign: CampaignId
  readonly window: WindowKind
  readonly rule: ClockRule
  /** The first day of a window that opens, the last of one that closes. */
  readonly day: string
  readonly codes: readonly string[]
  readonly reach: Reach
}

/**
 * Makes the notices of the day in Vietnam: windows that open, that close soon, that have closed with work left in them. Asked
 * again on the same day it makes none. Tells how many are new.
 */
export function announceClock({ owner, now, newId }: Pick<NoticesContext, 'owner' | 'now' | 'newId'>): Promise<number> {
  return owner.transaction().execute(async (tx) => {
    const at = now()
    const today = dayInVietnam(at)
    const calendars = await listCalendars(tx)
    const due: Due[] = []
    for (const campaign of await listCampaigns(tx)) {
      const calendar = calendars.get(campaign.id)
      if (calendar) due.push(...(await dueIn(tx, campaign, calendar, today)))
    }
    const addresseesOf = await findAddressees(
      tx,
      due.map(({ reach }) => reach),
    )
    const tellings = due.flatMap(({ campaign, window, rule: { kind, days, letter }, day, codes, reach }) =>
      [...addresseesOf(reach)].map((person) => ({
        ...{ person, kind, campaign, letter, codes, round: reach.round, details: { window, day } },
        key: `${kind}-${days}:${campaign}:${window}:${day}`,
      })),
    )
    return insertNotices(tx, noticeDrafts(tellings, newId), at)
  })
}

async function dueIn(
  tx: Tx,
  { id, needsSecond }: CampaignSummary,
  calendar: Parameters<typeof extendedCalendar>[0],
  today: CalendarDate,
): Promise<readonly Due[]> {
  const extensions = await listExtensionsOf(tx, id)
  const isQuiet = windowKinds.every((kind) => dueRules(calendar[kind], today).length === 0)
  if (isQuiet && extensions.size === 0) return []
  const seats = await listSeatsOf(tx, id)
  const waiting = groupedBy(await listWaiting(tx, id), ({ round }) => round)
  return seats.flatMap(({ round, leads }) => {
    const own = (extensions.get(round) ?? []).map(({ kind, closesOn }) => [kind, closesOn])
    const windows = extendedCalendar(calendar, Object.fromEntries(own) as Extensions)
    return windowKinds.flatMap((window) =>
      dueRules(windows[window], today).flatMap((rule): Due[] => {
        const about = { campaign: id, window, rule, day: toIsoDate(dayOf(rule, windows[window])) }
        const left = waiting.get(round) ?? []
        if (rule.kind === 'opens') {
          // Nothing opens for a round that is published already.
          if (left.length === 0) return []
          const reachOf = (agency: Reach['agency']) => ({ round, agency, to: openingTo[window] })
          return leads.map((agency) => ({ ...about, codes: [], reach: reachOf(agency) }))
        }
        return left.flatMap((items) => {
          const to = toldOf(items, window, { rule, needsSecond })
          const { lead, codes } = items
          return to.length === 0 ? [] : [{ ...about, codes, reach: { round, agency: lead, to } }]
        })
      }),
    )
  })
}

function dayOf(rule: ClockRule, window: Window): CalendarDate {
  return rule.kind === 'opens' ? (ruleDay(rule, window) ?? window.opensOn) : window.closesOn
}

/** Who is told of what is left in a window; nobody of what need not have left it. */
function toldOf(
  { state }: WaitingItems,
  window: WindowKind,
  { rule, needsSecond }: { readonly rule: ClockRule; readonly needsSecond: boolean },
): readonly Addressees[] {
  const duty = awaited[state]
  const isAwaited = duty !== null && windowToLeaveBy(state, needsSecond) === window
  const chance = rule.kind === 'closes-soon' ? lastChance[window] : undefined
  return [...(isAwaited ? dutyLevels[duty][rule.level] : []), ...(chance?.states.includes(state) ? chance.to : [])]
}
