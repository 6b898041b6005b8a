import type { OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { appendAudit } from '../store/audit.ts'
import type { Tx } from '../store/database.ts'
import { requireOrganisation } from '../store/organisation-changes.ts'
import { getPerson } from '../store/people.ts'
import { hasRoleGrant, insertRoleGrant, type RoleGrant } from '../store/role-grants.ts'
import { getRoundHead } from '../store/rounds.ts'
import { type Actor, type Context, permitted } from './context.ts'

/**
 * Gives a person a role at an organisation, for all its rounds or for one.
 *
 * @throws Problem `not-permitted`, `not-found`, `role-held`, `invalid-input` for an administrator of one round
 */
export function grantRole(context: Context, actor: Actor, grant: Omit<RoleGrant, 'id'>): Promise<{ id: string }> {
  return permitted(context, actor, 'manage roles', null, async (tx) => {
    await getPerson(tx, grant.person)
    return addRoleGrant(context, tx, actor, grant)
  })
}

/** Gives a role within a transaction of somebody who may. */
export async function addRoleGrant(
  { newId, now }: Context,
  tx: Tx,
  actor: Actor,
  grant: Omit<RoleGrant, 'id'>,
): Promise<{ id: string }> {
  await requirePlace(tx, grant.organisation, grant.round)
  if (grant.role === 'administrator' && grant.round !== null) {
    const expected = { vi: 'để trống với vai trò quản trị', en: 'left out for an administrator' }
    throw new Problem('invalid-input', { where: 'round', expected, got: grant.round })
  }
  if (await hasRoleGrant(tx, grant)) throw new Problem('role-held', { role: grant.role })
  const id = newId()
  const at = now()
  await insertRoleGrant(tx, { ...grant, id }, actor.id, at)
  await tell(tx, { actor, at, action: 'grant-role', grant: { ...grant, id } })
  return { id }
}

async function requirePlace(tx: Tx, organisation: OrganisationId, round: RoundId | null): Promise<void> {
  await requireOrganisation(tx, organisation)
  if (round !== null) await getRoundHead(tx, round)
}

/** What is told of a change of roles. */
interface RoleChange {
  readonly actor: Actor
  readonly at: Date
  readonly action: string
  readonly grant: RoleGrant
}

export function tell(tx: Tx, { actor, at, action, grant }: RoleChange): Promise<void> {
  const { id, person, role, organisation, round } = grant
  const details = { person: person satisfies PersonId, role, organisation, round }
  return appendAudit(tx, { round: null, at, person: actor.id, action, subject: id, details })
}
