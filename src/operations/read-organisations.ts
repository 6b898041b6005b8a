import type { OrganisationId } from '../framework/ids.ts'
import type { Organisation } from '../framework/organisation.ts'
import type { CalendarDate } from '../number/vietnamese-date.ts'
import { asPerson } from '../store/database.ts'
import { listLaterNames, type NameSince } from '../store/organisation-names.ts'
import {
  getOrganisation,
  type ListedOrganisation,
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
): Promise<readonly ListedOrganisation[]> {
  return asPerson(db, actor.id, (tx) => listOrganisations(tx, query))
}

/** A unit as of a day, with its later names by day, what went into it and what it went into. */
export interface OrganisationDetails extends Organisation {
  readonly laterNames: readonly NameSince[]
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
    return { ...organisation, laterNames: await listLaterNames(tx, id), mergedFrom: from, mergedInto: into }
  })
}
