import type { OrganisationId } from '../framework/ids.ts'
import type { Organisation } from '../framework/organisation.ts'
import type { CalendarDate } from '../number/vietnamese-date.ts'
import { asPerson } from '../store/database.ts'
import {
  getOrganisation,
  listMergers,
  listOrganisations,
  type MergerTie,
  type OrganisationQuery,
} from '../store/organisations.ts'
import type { Actor, Context } from './context.ts'

/** Lists organisations that exist on a day; everybody who is signed in may. */
export function readOrganisations(
  { db }: Context,
  actor: Actor,
  query: OrganisationQuery,
): Promise<readonly Organisation[]> {
  return asPerson(db, actor.id, (tx) => listOrganisations(tx, query))
}

/** A unit as of a day, with what went into it and what it went into. */
export interface OrganisationDetails extends Organisation {
  readonly mergedFrom: readonly MergerTie[]
  readonly mergedInto: readonly MergerTie[]
}

/**
 * Reads one organisation, also one that is no more; everybody who is signed in may.
 *
 * @throws Problem `not-found`
 */
export function readOrganisation(
  { db }: Context,
  actor: Actor,
  id: OrganisationId,
  day: CalendarDate,
): Promise<OrganisationDetails> {
  return asPerson(db, actor.id, async (tx) => {
    const organisation = await getOrganisation(tx, id, day)
    const { from, into } = await listMergers(tx, id)
    return { ...organisation, mergedFrom: from, mergedInto: into }
  })
}
