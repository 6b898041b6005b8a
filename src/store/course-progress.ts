import { sql } from 'kysely'
import type { ItemState } from '../assessment/course/item-state.ts'
import type { CampaignId, OrganisationId, RoundId } from '../framework/ids.ts'
import type { Db } from './database.ts'

/** How far a round is: how many of its sub-criteria stand in each state, and their points so far. */
export interface RoundProgress {
  readonly round: RoundId
  readonly organisation: OrganisationId
  readonly organisationName: string
  readonly states: Readonly<Partial<Record<ItemState, number>>>
  /** Sums in plain decimal text; null where no sub-criterion has any. */
  readonly claimed: string | null
  readonly appraised: string | null
  readonly final: string | null
}

/** The rounds of a campaign that the acting person sees, by the name of the organisation. */
export async function listProgress(db: Db, campaign: CampaignId): Promise<readonly RoundProgress[]> {
  const { rows } = await sql<{
    round_id: RoundId
    organisation_id: OrganisationId
    name: string
    states: RoundProgress['states'] | null
    claimed: string | null
    appraised: string | null
    final: string | null
  }>`
    select r.id as round_id, r.organisation_id, coalesce(n.name, o.name) as name, p.states, p.claimed::text as claimed,
      p.appraised::text as appraised, p.final::text as final
    from rounds r
    join organisations o on o.id = r.organisation_id
    left join lateral (
      select name from organisation_names
      where organisation_id = r.organisation_id and valid_from <= r.as_of
      order by valid_from desc limit 1
    ) n on true
    left join seen_progress p on p.round_id = r.id
    where r.campaign_id = ${campaign}::uuid
    order by name, r.id`.execute(db)
  return rows.map(({ round_id, organisation_id, name, states, ...points }) => ({
    ...{ round: round_id, organisation: organisation_id, organisationName: name, states: states ?? {} },
    ...points,
  }))
}
