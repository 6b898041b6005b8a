import type { Organisation } from '../framework/organisation.ts'
import { asPerson } from '../store/database.ts'
import { listOrganisations, type OrganisationQuery } from '../store/organisations.ts'
import type { Actor, Context } from './context.ts'

/** Lists organisations that exist on a day; everybody who is signed in may. */
export function readOrganisations(
  { db }: Context,
  actor: Actor,
  query: OrganisationQuery,
): Promise<readonly Organisation[]> {
  return asPerson(db, actor.id, (tx) => listOrganisations(tx, query))
}
