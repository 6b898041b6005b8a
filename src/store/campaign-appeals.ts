import { sql } from 'kysely'
import type { AppealReason } from '../assessment/course/appeal-reason.ts'
import type { CampaignId } from '../framework/ids.ts'
import type { Db } from './database.ts'

/** What became of an appeal so far: by the appraiser's answer, or in the council. */
export type AppealStanding =
  | 'waiting'
  | 'granted'
  | 'rejected'
  | 'escalated'
  | 'granted-by-council'
  | 'rejected-by-council'

/** Appeals for one reason that stand alike, taken together. */
export interface AppealCount {
  readonly by: 'organisation' | 'domain' | 'all'
  /** Id of the organisation, code of the domain; null for all. */
  readonly key: string | null
  /** Of an organisation. */
  readonly name: string | null
  readonly reason: AppealReason
  readonly standing: AppealStanding
  readonly items: number
  /** What they added to the appraised points, in plain decimal text; null where nothing is decided yet. */
  readonly gained: string | null
}

/**
 * The appeals in the rounds of a campaign that the acting person sees, by organisation, by domain and as a whole.
 *
 * @param domains the domain of each sub-criterion
 */
export async function listAppealCounts(
  db: Db,
  campaign: CampaignId,
  domains: ReadonlyMap<string, string>,
): Promise<readonly AppealCount[]> {
  const [codes, names] = [[...domains.keys()], [...domains.values()]]
  const { rows } = await sql<AppealCount>`
    with steps as materialized (
      select s.round_id, s.code, s.version, s.action, s.details
      from course_steps s join rounds r on r.id = s.round_id
      where r.campaign_id = ${campaign}::uuid and s.action in ('appeal', 'answer', 'escalate', 'decide')
    ),
    appeals as (
      select distinct on (s.round_id, s.code) s.round_id, s.code, coalesce(a.details ->> 'ground', 'other') as reason,
        case s.action when 'appeal' then 'waiting' when 'escalate' then 'escalated'
          when 'decide' then (s.details ->> 'outcome') || '-by-council' else s.details ->> 'outcome' end as standing,
        s.action in ('answer', 'decide') as is_closed
      from steps s
      join lateral (
        select details from steps a where a.round_id = s.round_id and a.code = s.code and a.action = 'appeal'
        order by a.version desc limit 1
      ) a on true
      order by s.round_id, s.code, s.version desc
    )
    select g.by, g.key, organisation_name(g.id, c.as_of) as name, g.reason, g.standing, g.items, g.gained::text
    from (
      select
        case when grouping(r.organisation_id) = 0 then 'organisation' when grouping(d.domain) = 0 then 'domain'
          else 'all' end as by,
        coalesce(r.organisation_id::text, d.domain) as key, r.organisation_id as id, a.reason, a.standing,
        count(*)::integer as items,
        sum(coalesce(i.final, i.appraised) - i.appraised) filter (where a.is_closed) as gained
      from appeals a
      join rounds r on r.id = a.round_id
      join seen_items i on i.round_id = a.round_id and i.code = a.code
      join unnest(${codes}::text[], ${names}::text[]) as d (code, domain) on d.code = a.code
      group by grouping sets ((r.organisation_id, a.reason, a.standing), (d.domain, a.reason, a.standing),
        (a.reason, a.standing))
    ) g
    join campaigns c on c.id = ${campaign}::uuid
    order by g.by, name, g.key, g.reason, g.standing`.execute(db)
  return rows.map(({ by, key, name, reason, standing, items, gained }) => ({
    ...{ by, key, name, reason, standing, items, gained },
  }))
}
