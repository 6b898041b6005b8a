import { sql } from 'kysely'
import type { ItemState } from '../assessment/course/item-state.ts'
import type { CampaignId, OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import type { Tx } from './database.ts'

/** A span of time: from a moment on, and until another. */
export interface Span {
  readonly from: Date
  readonly until: Date
}

interface Happened {
  readonly campaign: CampaignId
  readonly round: RoundId
  /** Who did it; null for the program. */
  readonly by: PersonId | null
  readonly at: Date
}

/** A step of the course that somebody is told of. */
export interface ToldStep extends Happened {
  readonly code: string
  readonly version: number
  readonly action: string
  readonly lead: OrganisationId | null
}

/** Steps of the course by some actions that were taken in a span, those by which a campaign is opened and published left out. */
export async function listToldSteps(
  owner: Tx,
  { from, until }: Span,
  actions: readonly string[],
): Promise<readonly ToldStep[]> {
  const { rows } = await sql<ToldStep>`
    select r.campaign_id as campaign, s.round_id as round, s.code, s.version, s.action, i.lead_id as lead,
      s.entered_by as by, s.entered_at as at
    from course_steps s
    join rounds r on r.id = s.round_id
    join round_items i on i.round_id = s.round_id and i.code = s.code
    where s.entered_at >= ${from} and s.entered_at <= ${until} and s.action not in ('assign', 'publish')
      and s.action = any (${[...actions]}::text[])
    order by s.entered_at, s.round_id, s.code`.execute(owner)
  return rows
}

/** A sub-criterion that organisations were given which did not have it before. */
export interface ToldAssignment extends Happened {
  readonly code: string
  readonly organisations: readonly OrganisationId[]
}

export async function listToldAssignments(owner: Tx, { from, until }: Span): Promise<readonly ToldAssignment[]> {
  const { rows } = await sql<ToldAssignment>`
    select r.campaign_id as campaign, a.round_id as round, a.code, a.entered_by as by, a.entered_at as at,
      array(
        select unnest(array_remove(a.co_operating || a.lead_id, null))
        except select unnest(array_remove(b.co_operating || b.lead_id, null))
      ) as organisations
    from assignments a
    join rounds r on r.id = a.round_id
    left join assignments b on b.round_id = a.round_id and b.code = a.code and b.version = a.version - 1
    where a.entered_at >= ${from} and a.entered_at <= ${until}
    order by a.entered_at, a.round_id, a.code`.execute(owner)
  return rows.filter(({ organisations }) => organisations.length > 0)
}

/** A comment that calls upon somebody. */
export interface ToldComment extends Happened {
  readonly id: string
  readonly code: string
  readonly mentions: readonly PersonId[]
}

export async function listToldComments(owner: Tx, { from, until }: Span): Promise<readonly ToldComment[]> {
  const { rows } = await sql<ToldComment>`
    select r.campaign_id as campaign, m.round_id as round, m.code, m.id, m.mentions, m.entered_by as by,
      m.entered_at as at
    from item_comments m
    join rounds r on r.id = m.round_id
    where m.entered_at >= ${from} and m.entered_at <= ${until} and m.mentions <> '{}'
    order by m.entered_at, m.id`.execute(owner)
  return rows
}

/** A sub-criterion of which a coordinator reminded. */
export interface ToldReminder extends Happened {
  readonly id: string
  readonly code: string
  readonly state: ItemState
  readonly lead: OrganisationId | null
}

export async function listToldReminders(owner: Tx, { from, until }: Span): Promise<readonly ToldReminder[]> {
  const { rows } = await sql<ToldReminder>`
    select r.campaign_id as campaign, m.round_id as round, m.code, m.id, i.state, i.lead_id as lead, m.entered_by as by,
      m.entered_at as at
    from reminders m
    join rounds r on r.id = m.round_id
    join round_items i on i.round_id = m.round_id and i.code = m.code
    where m.entered_at >= ${from} and m.entered_at <= ${until}
    order by m.entered_at, m.round_id, m.code`.execute(owner)
  return rows
}

/** A publication or a correction. */
export interface ToldPublication extends Omit<Happened, 'round'> {
  readonly number: number
}

export async function listToldPublications(owner: Tx, { from, until }: Span): Promise<readonly ToldPublication[]> {
  const { rows } = await sql<ToldPublication>`
    select campaign_id as campaign, number, published_by as by, published_at as at
    from publications where published_at >= ${from} and published_at <= ${until}
    order by published_at, campaign_id`.execute(owner)
  return rows
}

/** What is not done yet in a round by an agency: its sub-criteria in one state, by code. */
export interface WaitingItems {
  readonly round: RoundId
  readonly lead: OrganisationId | null
  readonly state: ItemState
  readonly codes: readonly string[]
}

/** What is not published yet in a campaign. */
export async function listWaiting(owner: Tx, campaign: CampaignId): Promise<readonly WaitingItems[]> {
  const { rows } = await sql<WaitingItems>`
    select i.round_id as round, i.lead_id as lead, i.state, array_agg(i.code order by i.code) as codes
    from round_items i
    join rounds r on r.id = i.round_id
    where r.campaign_id = ${campaign}::uuid and i.state <> 'published'
    group by i.round_id, i.lead_id, i.state
    order by i.round_id, i.state`.execute(owner)
  return rows
}

/** The rounds of a campaign with their organisations and the agencies that lead something in each. */
export async function listSeatsOf(
  owner: Tx,
  campaign: CampaignId,
): Promise<readonly { round: RoundId; organisation: OrganisationId; leads: readonly (OrganisationId | null)[] }[]> {
  const { rows } = await sql<{ round: RoundId; organisation: OrganisationId; leads: (OrganisationId | null)[] }>`
    select r.id as round, r.organisation_id as organisation,
      array(select distinct i.lead_id from round_items i where i.round_id = r.id) as leads
    from rounds r where r.campaign_id = ${campaign}::uuid order by r.id`.execute(owner)
  return rows
}
