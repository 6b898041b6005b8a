import { type ClockEvent, clockEvents } from '../../assessment/course/clock-events.ts'
import { moveOf } from '../../assessment/course/course-action.ts'
import { statesBefore } from '../../assessment/course/move-refusal.ts'
import { type Calendar, type WindowKind, windowKinds, windowStanding } from '../../assessment/course/window.ts'
import { isAllowed } from '../../assessment/rights.ts'
import type { Role } from '../../assessment/roles.ts'
import { domainOf, subCriterionOf } from '../../framework/framework.ts'
import type { CampaignId, OrganisationId, RoundId } from '../../framework/ids.ts'
import type { Points } from '../../number/exact.ts'
import type { CalendarDate } from '../../number/vietnamese-date.ts'
import { listExtensionsOf } from '../../store/campaign-progress.ts'
import {
  type CampaignSummary,
  type Extension,
  getCalendar,
  getCampaign,
  listCalendars,
  listCampaigns,
  listExtensions,
} from '../../store/campaigns.ts'
import { listItems, listOwnItems, type RoundItem } from '../../store/course.ts'
import { listProgress, type RoundProgress } from '../../store/course-progress.ts'
import { listNames } from '../../store/organisations.ts'
import { listCampaignRoles } from '../../store/publications.ts'
import { listRoles, mayOpenRound } from '../../store/role-grants.ts'
import { getRoundSummary } from '../../store/rounds.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { openParFramework } from '../open-framework.ts'
import type { RoundMove } from './move-round.ts'
import { campaignOf, type RoundCampaign } from './require-move.ts'

/** A campaign as it is listed: which windows are open today, and what the clock will do next. */
export interface ListedCampaign extends CampaignSummary {
  readonly open: readonly WindowKind[]
  /** What the clock will still do, the next first. */
  readonly next: readonly ClockEvent[]
  readonly today: CalendarDate
}

/** Lists the campaigns that a person may see. */
export function readCampaigns(context: Context, actor: Actor): Promise<readonly ListedCampaign[]> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    const [campaigns, calendars] = [await listCampaigns(tx), await listCalendars(tx)]
    const today = dayInVietnam(context.now())
    return campaigns.flatMap((campaign) => {
      const calendar = calendars.get(campaign.id)
      if (!calendar) return []
      const open = windowKinds.filter((kind) => windowStanding(calendar[kind], today) === 'open')
      return [{ ...campaign, open, next: clockEvents(calendar, today), today }]
    })
  })
}

/** A campaign with its calendar, and how far each round is that the person sees. */
export interface CampaignReading {
  readonly campaign: CampaignSummary
  readonly calendar: Calendar
  /** What the clock will still do, the next first. */
  readonly next: readonly ClockEvent[]
  /** The day in Vietnam on which it is read. */
  readonly today: CalendarDate
  /** Each with the later last days that its organisation was given. */
  readonly rounds: readonly (RoundProgress & { readonly extensions: readonly Extension[] })[]
  /** Whether the person organises it. */
  readonly organises: boolean
  /** Roles that the person holds for all of the campaign, at its organiser or above. */
  readonly roles: readonly Role[]
}

/** @throws Problem `not-found`, `not-permitted` */
export function readCampaign(context: Context, actor: Actor, id: CampaignId): Promise<CampaignReading> {
  return permitted(context, actor, 'read round', null, async (tx, held) => {
    const campaign = await getCampaign(tx, id)
    const calendar = await getCalendar(tx, id)
    const extensions = await listExtensionsOf(tx, id)
    const today = dayInVietnam(context.now())
    return {
      ...{ campaign, calendar, next: clockEvents(calendar, today), today },
      rounds: (await listProgress(tx, id)).map((each) => ({ ...each, extensions: extensions.get(each.round) ?? [] })),
      organises: isAllowed('open campaign', held) && (await mayOpenRound(tx, campaign.organiser)),
      roles: await listCampaignRoles(tx, id),
    }
  })
}

/** A sub-criterion in the list of a round. */
export interface ListedItem extends RoundItem {
  readonly name: string
  readonly domain: string
  readonly maximum: Points
  readonly leadName: string | null
  /** Whether the person edits or heads it for an agency that leads it or co-operates. */
  readonly mine: boolean
}

/** The sub-criteria of a round in the order of the framework, with the calendar as it holds for its organisation. */
export interface RoundCourse {
  readonly campaign: CampaignId
  readonly campaignTitle: string
  readonly isSample: boolean
  /** Whose round it is. */
  readonly organisation: OrganisationId
  readonly organisationName: string
  /** The day as of which the organisations are taken. */
  readonly asOf: CalendarDate
  readonly indexYear: number
  readonly today: CalendarDate
  readonly domains: readonly { readonly code: string; readonly name: string }[]
  /** What the person may do now with all of the round; whether every sub-criterion is ready is asked when it is done. */
  readonly moves: readonly RoundMove['action'][]
  readonly calendar: Calendar
  readonly extensions: readonly Extension[]
  readonly next: readonly ClockEvent[]
  readonly items: readonly ListedItem[]
  /** Roles that the person holds for the round. */
  readonly roles: readonly string[]
}

/** @throws Problem `not-found`, `not-permitted`, `campaign-without` */
export function readCourse(context: Context, actor: Actor, round: RoundId): Promise<RoundCourse> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    const given = await campaignOf(tx, round)
    const { campaign, calendar } = given
    const { framework } = await openParFramework(campaign.parFramework)
    const items = await listItems(tx, round)
    const leads = items.flatMap(({ lead }) => (lead === null ? [] : [lead]))
    const own = await listOwnItems(tx, round)
    const held = await listRoles(tx, round)
    const today = dayInVietnam(context.now())
    const { organisation, organisationName, indexYear } = await getRoundSummary(tx, round)
    const names = await listNames(tx, leads, campaign.asOf)
    const place = new Map(framework.domains.flatMap(({ subCriteria }) => subCriteria).map(({ code }, at) => [code, at]))
    return {
      ...{ campaign: campaign.id, campaignTitle: campaign.title, isSample: campaign.isSample, calendar },
      ...{
        organisation,
        organisationName,
        asOf: campaign.asOf,
        indexYear,
        today,
        moves: movesNow(items, held, today, given),
      },
      domains: framework.domains.map(({ code, name }) => ({ code, name })),
      extensions: await listExtensions(tx, round),
      next: clockEvents(calendar, today),
      items: items
        .map((item) => ({
          ...item,
          name: subCriterionOf(framework, item.code)?.name ?? item.code,
          domain: domainOf(framework, item.code)?.code ?? '',
          maximum: subCriterionOf(framework, item.code)?.maximum ?? null,
          leadName: item.lead && (names.get(item.lead as OrganisationId) ?? null),
          mine: own.has(item.code),
        }))
        .flatMap(({ maximum, ...item }) => (maximum === null ? [] : [{ ...item, maximum }]))
        .toSorted((one, other) => (place.get(one.code) ?? 0) - (place.get(other.code) ?? 0)),
      roles: held,
    }
  })
}

/** Moves of the whole round that a person's roles and the windows allow, and that one sub-criterion at least waits for. */
function movesNow(
  items: readonly RoundItem[],
  held: readonly string[],
  today: CalendarDate,
  { campaign, calendar }: RoundCampaign,
): RoundCourse['moves'] {
  return (['consolidate', 'reopen', 'send', 'release'] as const).filter((action) => {
    const move = moveOf(action)
    const from = statesBefore(move, campaign.needsSecond)
    const isOpen = move.windows.some((kind) => windowStanding(calendar[kind], today) === 'open')
    return isOpen && move.by.some((role) => held.includes(role)) && items.some(({ state }) => from.includes(state))
  })
}
