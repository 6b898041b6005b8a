import { Problem } from '../problem.ts'
import { getRoleGrant, lockAdministrators, markRoleGrantEnded } from '../store/role-grants.ts'
import { type Actor, type Context, permitted } from './context.ts'
import { tell } from './grant-role.ts'

/**
 * Ends a role; the grant is kept as it was.
 *
 * @throws Problem `not-permitted`, `not-found`, `last-administrator` for one's own last role of an administrator or the last
 * of all
 */
export function endRole(context: Context, actor: Actor, id: string): Promise<void> {
  return permitted(context, actor, 'manage roles', null, async (tx) => {
    const at = context.now()
    const administrators = await lockAdministrators(tx)
    const grant = await getRoleGrant(tx, id)
    requireAdministratorAfter(administrators, id, actor)
    await markRoleGrantEnded(tx, id, actor.id, at)
    await tell(tx, { actor, at, action: 'end-role', grant })
  })
}

/** The grants of open accounts are locked, so that two administrators cannot end each other's at once. */
function requireAdministratorAfter(
  administrators: Awaited<ReturnType<typeof lockAdministrators>>,
  ended: string,
  actor: Actor,
): void {
  const own = administrators.find(({ id, person }) => id === ended && person === actor.id)
  const left = administrators.filter(({ id }) => id !== ended)
  const needed = own ? left.some(({ person }) => person === actor.id) : left.length > 0 || administrators.length === 0
  if (!needed) throw new Problem('last-administrator', {})
}
