import { type ClockEvent, clockEvents } from '../../assessment/course/clock-events.ts'
import type { Calendar } from '../../assessment/course/window.ts'
import { isAllowed } from '../../assessment/rights.ts'
import { domainOf, subCriterionOf } from '../../framework/framework.ts'
import type { CampaignId, OrganisationId, RoundId } from '../../framework/ids.ts'
import type { Points } from '../../number/exact.ts'
import {
  type CampaignSummary,
  type Extension,
  getCalendar,
  getCampaign,
  listCampaigns,
  listExtensions,
} from '../../store/campaigns.ts'
import { listItems, listProgress, type RoundItem, type RoundProgress } from '../../store/course.ts'
import { listNames } from '../../store/organisations.ts'
import { listRoles, mayOpenRound } from '../../store/role-grants.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { openParFramework } from '../open-framework.ts'
import { campaignOf } from './require-move.ts'

/** Lists the campaigns that a person may see. */
export function readCampaigns(context: Context, actor: Actor): Promise<readonly CampaignSummary[]> {
  return permitted(context, actor, 'read round', null, (tx) => listCampaigns(tx))
}

/** A campaign with its calendar, and how far each round is that the person sees. */
export interface CampaignReading {
  readonly campaign: CampaignSummary
  readonly calendar: Calendar
  /** What the clock will still do, the next first. */
  readonly next: readonly ClockEvent[]
  readonly rounds: readonly RoundProgress[]
  /** Whether the person organises it. */
  readonly organises: boolean
}

/** @throws Problem `not-found`, `not-permitted` */
export function readCampaign(context: Context, actor: Actor, id: CampaignId): Promise<CampaignReading> {
  return permitted(context, actor, 'read round', null, async (tx, held) => {
    const campaign = await getCampaign(tx, id)
    const calendar = await getCalendar(tx, id)
    return {
      ...{ campaign, calendar, next: clockEvents(calendar, dayInVietnam(context.now())) },
      rounds: await listProgress(tx, id),
      organises: isAllowed('open campaign', held) && (await mayOpenRound(tx, campaign.organiser)),
    }
  })
}

/** A sub-criterion in the list of a round. */
export interface ListedItem extends RoundItem {
  readonly name: string
  readonly domain: string
  readonly maximum: Points
  readonly leadName: string | null
}

/** The sub-criteria of a round in the order of the framework, with the calendar as it holds for its organisation. */
export interface RoundCourse {
  readonly campaign: CampaignId
  readonly campaignTitle: string
  readonly isSample: boolean
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
    const { campaign, calendar } = await campaignOf(tx, round)
    const { framework } = await openParFramework(campaign.parFramework)
    const items = await listItems(tx, round)
    const leads = items.flatMap(({ lead }) => (lead === null ? [] : [lead]))
    const names = await listNames(tx, leads, campaign.asOf)
    const place = new Map(framework.domains.flatMap(({ subCriteria }) => subCriteria).map(({ code }, at) => [code, at]))
    return {
      ...{ campaign: campaign.id, campaignTitle: campaign.title, isSample: campaign.isSample, calendar },
      extensions: await listExtensions(tx, round),
      next: clockEvents(calendar, dayInVietnam(context.now())),
      items: items
        .map((item) => ({
          ...item,
          name: subCriterionOf(framework, item.code)?.name ?? item.code,
          domain: domainOf(framework, item.code)?.code ?? '',
          maximum: subCriterionOf(framework, item.code)?.maximum ?? null,
          leadName: item.lead && (names.get(item.lead as OrganisationId) ?? null),
        }))
        .flatMap(({ maximum, ...item }) => (maximum === null ? [] : [{ ...item, maximum }]))
        .toSorted((one, other) => (place.get(one.code) ?? 0) - (place.get(other.code) ?? 0)),
      roles: await listRoles(tx, round),
    }
  })
}
