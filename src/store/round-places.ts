import { sql } from 'kysely'
import type { OrganisationId, RoundId } from '../framework/ids.ts'
import type { Db } from './database.ts'

/** Whose round it is, and who organises its campaign. */
export interface RoundPlace {
  readonly round: RoundId
  readonly organisation: OrganisationId
  readonly organiser: OrganisationId
}

/** Rounds of campaigns by their ids. */
export async function listRoundPlaces(db: Db, rounds: readonly RoundId[]): Promise<ReadonlyMap<RoundId, RoundPlace>> {
  const { rows } = await sql<RoundPlace>`
    select r.id as round, r.organisation_id as organisation, c.organiser_id as organiser
    from rounds r join campaigns c on c.id = r.campaign_id
    where r.id = any (${[...rounds]}::uuid[])`.execute(db)
  return new Map(rows.map((place) => [place.round, place]))
}
