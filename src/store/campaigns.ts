import { sql } from 'kysely'
import type { Calendar, Window, WindowKind } from '../assessment/course/window.ts'
import type { CampaignId, OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import { type CalendarDate, toIsoDate } from '../number/vietnamese-date.ts'
import { Problem } from '../problem.ts'
import { isDuplicate } from './constraint.ts'
import type { Db, Tx } from './database.ts'
import type { Entering } from './entries.ts'
import { toCalendarDate } from './to-calendar-date.ts'

/** A campaign: one measurement of many organisations by one framework. */
export interface Campaign {
  readonly id: CampaignId
  readonly organiser: OrganisationId
  readonly indexYear: number
  readonly title: string
  readonly parFramework: string
  readonly sipasFramework: string | null
  /** The day as of which the organisations are taken. */
  readonly asOf: CalendarDate
  /** Whether an appraisal counts only when a second appraiser has confirmed it. */
  readonly needsSecond: boolean
  /** Share of the council's members that must vote, 1–100. */
  readonly quorumPercent: number
  /** A sample or a simulation. */
  readonly isSample: boolean
}

/** A campaign as it is listed. */
export interface CampaignSummary extends Campaign {
  readonly organiserName: string
  /** Rounds of it that the acting person sees. */
  readonly rounds: number
}

/** @throws Problem `round-exists` for a year that the organiser measures by the framework already */
export async function insertCampaign(tx: Tx, campaign: Campaign, by: PersonId | null, at: Date): Promise<void> {
  await tx
    .insertInto('campaigns')
    .values({
      id: campaign.id,
      organiser_id: campaign.organiser,
      index_year: campaign.indexYear,
      title: campaign.title,
      par_framework: campaign.parFramework,
      sipas_framework: campaign.sipasFramework,
      as_of: toIsoDate(campaign.asOf),
      needs_second: campaign.needsSecond,
      quorum_percent: campaign.quorumPercent,
      is_sample: campaign.isSample,
      created_by: by,
      created_at: at,
    })
    .execute()
    .catch((error: unknown) => {
      throw isDuplicate(error) ? new Problem('round-exists', { year: campaign.indexYear }) : error
    })
}

/** Opens the round of an organisation in a campaign for each of many. */
export async function insertCampaignRounds(
  tx: Tx,
  campaign: Campaign,
  rounds: readonly { readonly id: RoundId; readonly organisation: OrganisationId; readonly title: string }[],
  { by, at }: Pick<Entering, 'by' | 'at'>,
): Promise<void> {
  const rows = rounds.map(({ id, organisation, title }) => ({
    ...{ id, organisation_id: organisation, title, campaign_id: campaign.id, index_year: campaign.indexYear },
    ...{ par_framework: campaign.parFramework, sipas_framework: campaign.sipasFramework },
    ...{ as_of: toIsoDate(campaign.asOf), created_by: by, created_at: at },
  }))
  // A statement takes 65,535 values.
  for (let from = 0; from < rows.length; from += roundsAtOnce) {
    await tx
      .insertInto('rounds')
      .values(rows.slice(from, from + roundsAtOnce))
      .execute()
  }
}

const roundsAtOnce = 1000

/** Campaigns that the acting person sees, the newest year first. */
export async function listCampaigns(db: Db): Promise<readonly CampaignSummary[]> {
  const rows = await summaries(db).orderBy('c.index_year', 'desc').orderBy('c.title').execute()
  return rows.map(toSummary)
}

/** @throws Problem `not-found`, also for a campaign that the acting person may not see */
export async function getCampaign(db: Db, id: CampaignId): Promise<CampaignSummary> {
  const row = await summaries(db).where('c.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not-found', { what: { vi: 'đợt đánh giá', en: 'campaign' }, id })
  return toSummary(row)
}

function summaries(db: Db) {
  return db
    .selectFrom('campaigns as c')
    .select(['c.id', 'c.organiser_id', 'c.index_year', 'c.title', 'c.par_framework', 'c.sipas_framework'])
    .select(['c.needs_second', 'c.quorum_percent', 'c.is_sample'])
    .select([
      sql<string>`organisation_name(c.organiser_id, c.as_of)`.as('organiser_name'),
      sql<string>`c.as_of::text`.as('as_of'),
      sql<number>`(select count(*)::integer from rounds r where r.campaign_id = c.id)`.as('rounds'),
    ])
}

type SummaryRow = Awaited<ReturnType<ReturnType<typeof summaries>['executeTakeFirstOrThrow']>>

function toSummary(row: SummaryRow): CampaignSummary {
  return {
    id: row.id as CampaignId,
    organiser: row.organiser_id as OrganisationId,
    organiserName: row.organiser_name,
    indexYear: row.index_year,
    title: row.title,
    parFramework: row.par_framework,
    sipasFramework: row.sipas_framework,
    asOf: toCalendarDate(row.as_of),
    needsSecond: row.needs_second,
    quorumPercent: row.quorum_percent,
    isSample: row.is_sample,
    rounds: row.rounds,
  }
}

/** Keeps the calendar of a campaign from being changed by another until the transaction ends. */
export async function holdCalendar(tx: Tx, campaign: CampaignId): Promise<void> {
  await sql`select chiso_hold_campaign(${campaign}::uuid)`.execute(tx)
}

/** Appends a window as its next version. */
export async function appendWindow(
  tx: Tx,
  campaign: CampaignId,
  { kind, opensOn, closesOn }: Window & { readonly kind: WindowKind },
  { by, at, reason }: Entering,
): Promise<void> {
  await tx
    .insertInto('campaign_windows')
    .values({
      ...{ campaign_id: campaign, kind, opens_on: toIsoDate(opensOn), closes_on: toIsoDate(closesOn) },
      ...{ reason, entered_by: by, entered_at: at },
      version: sql<number>`1 + coalesce((select max(version) from campaign_windows
        where campaign_id = ${campaign} and kind = ${kind}), 0)`,
    })
    .execute()
}

/** The calendars of all campaigns that the acting person sees. */
export async function listCalendars(db: Db): Promise<ReadonlyMap<CampaignId, Calendar>> {
  const rows = await currentWindows(db).execute()
  const campaigns = new Set(rows.map(({ campaign_id }) => campaign_id as CampaignId))
  return new Map([...campaigns].map((id) => [id, toCalendar(rows.filter(({ campaign_id }) => campaign_id === id))]))
}

export async function getCalendar(db: Db, campaign: CampaignId): Promise<Calendar> {
  return toCalendar(await currentWindows(db).where('campaign_id', '=', campaign).execute())
}

function currentWindows(db: Db) {
  return db
    .selectFrom('current_windows')
    .select(['campaign_id', 'kind', sql<string>`opens_on::text`.as('opens_on')])
    .select(sql<string>`closes_on::text`.as('closes_on'))
}

type WindowRow = Awaited<ReturnType<ReturnType<typeof currentWindows>['execute']>>[number]

function toCalendar(rows: readonly WindowRow[]): Calendar {
  const windows = rows.map(({ kind, opens_on, closes_on }) => [
    kind ?? '',
    { opensOn: toCalendarDate(opens_on), closesOn: toCalendarDate(closes_on) },
  ])
  return Object.fromEntries(windows) as Calendar
}

/** An extension as it stands: the later last day of one organisation, and why. */
export interface Extension {
  readonly kind: WindowKind
  readonly closesOn: CalendarDate
  readonly reason: string
}

export async function listExtensions(db: Db, round: RoundId): Promise<readonly Extension[]> {
  const rows = await db
    .selectFrom('current_extensions')
    .where('round_id', '=', round)
    .select(['kind', 'reason', sql<string>`closes_on::text`.as('closes_on')])
    .execute()
  return rows.map(({ kind, reason, closes_on }) => ({
    kind: kind as WindowKind,
    closesOn: toCalendarDate(closes_on),
    reason: reason ?? '',
  }))
}

/** Appends an extension as its next version. */
export async function appendExtension(
  tx: Tx,
  round: RoundId,
  { kind, closesOn, reason }: Extension,
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('window_extensions')
    .values({
      ...{ round_id: round, kind, closes_on: toIsoDate(closesOn), reason, entered_by: by, entered_at: at },
      version: sql<number>`1 + coalesce((select max(version) from window_extensions
        where round_id = ${round} and kind = ${kind}), 0)`,
    })
    .execute()
}
