import { sql } from 'kysely'
import type { ItemState } from '../assessment/course/item-state.ts'
import type { WindowKind } from '../assessment/course/window.ts'
import type { CampaignId, OrganisationId, RoundId } from '../framework/ids.ts'
import type { Extension } from './campaigns.ts'
import type { Db } from './database.ts'
import { toCalendarDate } from './to-calendar-date.ts'

/** How far many sub-criteria of rounds are, taken together. */
export interface Progress {
  readonly states: Readonly<Partial<Record<ItemState, number>>>
  /** Sums in plain decimal text; null where no sub-criterion has any. */
  readonly claimed: string | null
  readonly appraised: string | null
  readonly final: string | null
}

/** The progress of a domain, of a sub-criterion over all rounds, or of what an agency leads in an organisation's round. */
export type GroupProgress = Progress &
  (
    | { readonly kind: 'domain'; readonly domain: string }
    | { readonly kind: 'item'; readonly code: string }
    | {
        readonly kind: 'lead'
        /** Null for what nobody leads. */
        readonly lead: OrganisationId | null
        readonly leadName: string | null
        readonly organisation: OrganisationId
        readonly organisationName: string
      }
  )

interface GroupRow extends Progress {
  readonly kind: GroupProgress['kind']
  readonly domain: string | null
  readonly code: string | null
  readonly lead: OrganisationId | null
  readonly lead_name: string | null
  readonly organisation: OrganisationId
  readonly organisation_name: string
}

/**
 * The progress of a campaign's rounds that the acting person sees, by domain, by sub-criterion and by lead agency at once.
 *
 * @param domains the domain of each sub-criterion
 * @param round only this one of them; null for all
 */
export async function listGroupProgress(
  db: Db,
  campaign: CampaignId,
  domains: ReadonlyMap<string, string>,
  round: RoundId | null,
): Promise<readonly GroupProgress[]> {
  const [codes, names] = [[...domains.keys()], [...domains.values()]]
  const { rows } = await sql<GroupRow>`
    select g.kind, g.domain, g.code, g.lead_id as lead, organisation_name(g.lead_id, c.as_of) as lead_name,
      g.organisation_id as organisation, organisation_name(g.organisation_id, c.as_of) as organisation_name,
      jsonb_object_agg(g.state, g.items) as states, sum(g.claimed)::text as claimed,
      sum(g.appraised)::text as appraised, sum(g.final)::text as final
    from (
      select case when grouping(i.code) = 0 then 'item' when grouping(d.domain) = 0 then 'domain' else 'lead' end as kind,
        i.code, d.domain, i.lead_id, r.organisation_id, i.state, count(*) as items,
        sum(i.claimed) as claimed, sum(i.appraised) as appraised, sum(i.final) as final
      from seen_items i
      join rounds r on r.id = i.round_id
      join unnest(${codes}::text[], ${names}::text[]) as d (code, domain) on d.code = i.code
      where r.campaign_id = ${campaign}::uuid and (${round}::uuid is null or r.id = ${round}::uuid)
      group by grouping sets ((d.domain, i.state), (i.code, i.state), (i.lead_id, r.organisation_id, i.state))
    ) g
    join campaigns c on c.id = ${campaign}::uuid
    group by g.kind, g.domain, g.code, g.lead_id, g.organisation_id, c.as_of
    order by organisation_name, lead_name nulls last`.execute(db)
  return rows.map(toGroup)
}

function toGroup({ kind, domain, code, lead, lead_name, organisation, organisation_name, ...row }: GroupRow) {
  const progress = { states: row.states, claimed: row.claimed, appraised: row.appraised, final: row.final }
  switch (kind) {
    case 'domain':
      return { ...progress, kind, domain: domain ?? '' }
    case 'item':
      return { ...progress, kind, code: code ?? '' }
    case 'lead':
      return { ...progress, kind, lead, leadName: lead_name, organisation, organisationName: organisation_name }
  }
}

/** The later last days that organisations of a campaign were given, by round. */
export async function listExtensionsOf(
  db: Db,
  campaign: CampaignId,
): Promise<ReadonlyMap<RoundId, readonly Extension[]>> {
  const rows = await db
    .selectFrom('current_extensions as e')
    .innerJoin('rounds as r', 'r.id', 'e.round_id')
    .where('r.campaign_id', '=', campaign)
    .select(['e.round_id', 'e.kind', 'e.reason', sql<string>`e.closes_on::text`.as('closes_on')])
    .orderBy('e.closes_on')
    .execute()
  const extensions = new Map<RoundId, Extension[]>()
  for (const { round_id, kind, reason, closes_on } of rows) {
    const round = round_id as RoundId
    const extension = { kind: kind as WindowKind, closesOn: toCalendarDate(closes_on), reason: reason ?? '' }
    extensions.set(round, [...(extensions.get(round) ?? []), extension])
  }
  return extensions
}
