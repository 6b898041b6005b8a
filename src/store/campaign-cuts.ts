import { sql } from 'kysely'
import type { CampaignId, OrganisationId } from '../framework/ids.ts'
import type { Db } from './database.ts'

/** Sub-criteria that were cut, taken together; a cut is what was claimed less what the appraisal gives. */
export interface CutGroup {
  readonly by: 'organisation' | 'lead' | 'domain' | 'reason' | 'all'
  /** Id of the organisation, code of the domain or of the reason; null where nobody leads, and for all. */
  readonly key: string | null
  /** Of an organisation. */
  readonly name: string | null
  readonly items: number
  /** In plain decimal text. */
  readonly points: string
}

/**
 * The cuts in the rounds of a campaign that the acting person sees, rolled up four ways and as a whole, the largest first.
 *
 * @param domains the domain of each sub-criterion
 */
export async function listCuts(
  db: Db,
  campaign: CampaignId,
  domains: ReadonlyMap<string, string>,
): Promise<readonly CutGroup[]> {
  const [codes, names] = [[...domains.keys()], [...domains.values()]]
  const { rows } = await sql<CutGroup & { id: OrganisationId | null }>`
    select g.by, g.key, g.items, g.points::text, organisation_name(g.id, c.as_of) as name
    from (
      select
        case when grouping(r.organisation_id) = 0 then 'organisation' when grouping(i.lead_id) = 0 then 'lead'
          when grouping(d.domain) = 0 then 'domain' when grouping(s.reason) = 0 then 'reason' else 'all' end as by,
        coalesce(r.organisation_id::text, i.lead_id::text, d.domain, s.reason) as key,
        coalesce(r.organisation_id, i.lead_id) as id,
        count(*)::integer as items, sum(i.claimed - i.appraised) as points
      from seen_items i
      join rounds r on r.id = i.round_id
      join unnest(${codes}::text[], ${names}::text[]) as d (code, domain) on d.code = i.code
      left join lateral (
        select coalesce(details ->> 'cut', 'other') as reason from course_steps
        where round_id = i.round_id and code = i.code and action = 'appraise' order by version desc limit 1
      ) s on true
      where r.campaign_id = ${campaign}::uuid and i.appraised < i.claimed
      group by grouping sets ((r.organisation_id), (i.lead_id), (d.domain), (s.reason), ())
    ) g
    join campaigns c on c.id = ${campaign}::uuid
    order by g.by, g.points desc, name, g.key`.execute(db)
  return rows.map(({ by, key, name, items, points }) => ({ by, key, name, items, points: points ?? '0' }))
}
