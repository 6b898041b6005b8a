import { sql } from 'kysely'
import type { OrganisationId, RoundId } from '../framework/ids.ts'
import type { Db } from './database.ts'

/** A sub-criterion in the round of a unit below, with its figures as they stand. */
export interface UnitItem {
  readonly round: RoundId
  readonly organisation: OrganisationId
  readonly organisationName: string
  readonly framework: string
  readonly code: string
  readonly applies: boolean
  readonly claimed: string | null
  readonly appraised: string | null
  readonly final: string | null
  readonly figures: readonly { readonly figure: string; readonly value: string | null }[]
}

/** A sub-criterion of a framework below. */
interface FeedingItem {
  readonly framework: string
  readonly code: string
}

/**
 * Some sub-criteria in the rounds of the units below that the acting person sees: those of campaigns that a round's own
 * organisation holds for the same year, samples for samples. By the name of the unit.
 */
export async function listUnitItems(
  db: Db,
  round: RoundId,
  items: readonly FeedingItem[],
): Promise<readonly UnitItem[]> {
  const [frameworks, codes] = [items.map(({ framework }) => framework), items.map(({ code }) => code)]
  const { rows } = await sql<UnitItem>`
    select u.id as round, u.organisation_id as organisation,
      organisation_name(u.organisation_id, u.as_of) as "organisationName", c.par_framework as framework, i.code, i.applies,
      i.claimed::text, i.appraised::text, i.final::text,
      coalesce((
        select jsonb_agg(jsonb_build_object('figure', f.figure, 'value', f.value) order by f.figure)
        from current_figures f where f.round_id = u.id and f.code = i.code
      ), '[]') as figures
    from rounds r
    left join campaigns own on own.id = r.campaign_id
    join campaigns c on c.organiser_id = r.organisation_id and c.index_year = r.index_year
      and c.is_sample = coalesce(own.is_sample, false)
    join unnest(${frameworks}::text[], ${codes}::text[]) as asked (framework, code) on asked.framework = c.par_framework
    join rounds u on u.campaign_id = c.id
    join seen_items i on i.round_id = u.id and i.code = asked.code
    where r.id = ${round}::uuid
    order by "organisationName", u.id, i.code`.execute(db)
  return rows
}

/** How many rounds below there are, also of those that the acting person does not see. */
export async function countUnitRounds(db: Db, round: RoundId, frameworks: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select chiso_unit_rounds(${round}::uuid, ${[...frameworks]}::text[]) as count`.execute(db)
  return rows[0]?.count ?? 0
}
