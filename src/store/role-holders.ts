import { sql } from 'kysely'
import type { Role } from '../assessment/roles.ts'
import type { OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import type { Tx } from './database.ts'

/** An organisation as it takes part in a round. */
export interface Seat {
  readonly round: RoundId
  readonly organisation: OrganisationId
}

export interface Holder extends Seat {
  readonly role: Role
  readonly person: PersonId
}

/**
 * Who holds a role for an organisation in a round: at the organisation, or where nobody holds it there, at the next one above
 * it that has somebody, on the round's day. People with a closed account are left out. For the owner.
 */
export async function listHolders(owner: Tx, seats: readonly Seat[]): Promise<readonly Holder[]> {
  if (seats.length === 0) return []
  const [rounds, organisations] = [seats.map(({ round }) => round), seats.map(({ organisation }) => organisation)]
  const { rows } = await sql<Holder>`
    with recursive
      seats as (
        select distinct s.round, s.organisation, r.as_of as day
        from unnest(${rounds}::uuid[], ${organisations}::uuid[]) s (round, organisation)
        join rounds r on r.id = s.round
      ),
      above (bottom, day, id, height) as (
        select distinct organisation, day, organisation, 0 from seats
        union
        select a.bottom, a.day, p.parent_id, a.height + 1
        from above a
        join organisation_parents p on p.organisation_id = a.id
        where p.valid_from <= a.day and (p.valid_to is null or p.valid_to > a.day)
      ),
      held as (
        select s.round, s.organisation, g.role, g.person_id as person,
          rank() over (partition by s.round, s.organisation, g.role order by a.height) as place
        from seats s
        join above a on a.bottom = s.organisation and a.day = s.day
        join role_grants g on g.organisation_id = a.id and g.ended_at is null
          and (g.round_id is null or g.round_id = s.round)
          and g.role in ('coordinator', 'lead-agency-editor', 'lead-agency-head', 'appraiser', 'council-member')
        join people p on p.id = g.person_id and p.disabled_at is null
      )
    select distinct round, organisation, role, person from held where place = 1
    order by round, organisation, role, person`.execute(owner)
  return rows
}
