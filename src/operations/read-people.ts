import type { PersonId } from '../framework/ids.ts'
import { getPerson, listPeople, type Person } from '../store/people.ts'
import { listRoleGrants, type RoleGrant } from '../store/role-grants.ts'
import { type Actor, type Context, permitted } from './context.ts'

/** A person with the roles that they hold and the reader may see. */
export interface PersonWithRoles {
  readonly person: Person
  readonly roles: readonly RoleGrant[]
}

/**
 * Lists people by name: an administrator everybody, a coordinator those at and below their organisation.
 *
 * @param search part of the name or address; diacritics and case do not matter
 * @throws Problem `not-permitted`
 */
export function readPeople(context: Context, actor: Actor, search?: string): Promise<readonly Person[]> {
  return permitted(context, actor, 'read people', null, (tx) => listPeople(tx, search))
}

/** @throws Problem `not-permitted`, `not-found` also for somebody whom the reader may not see */
export function readPerson(context: Context, actor: Actor, id: PersonId): Promise<PersonWithRoles> {
  return permitted(context, actor, 'read people', null, async (tx) => ({
    person: await getPerson(tx, id),
    roles: await listRoleGrants(tx, id),
  }))
}
