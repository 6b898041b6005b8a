import type { PersonId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { appendAudit } from '../store/audit.ts'
import type { Tx } from '../store/database.ts'
import { getPerson, markPersonDisabled } from '../store/people.ts'
import { lockAdministrators } from '../store/role-grants.ts'
import { type Actor, type Context, permitted } from './context.ts'

/**
 * Closes a person's account: they are signed out at once and cannot sign in. What they did stays.
 *
 * @throws Problem `not-permitted`, `not-found`, `own-account`, `last-administrator`
 */
export function disablePerson(context: Context, actor: Actor, id: PersonId): Promise<void> {
  return permitted(context, actor, 'manage people', null, async (tx) => {
    if (id === actor.id) throw new Problem('own-account', {})
    await requireOtherAdministrator(tx, id)
    const { disabledAt } = await getPerson(tx, id)
    if (disabledAt !== null) return
    const at = context.now()
    await markPersonDisabled(tx, id, at)
    await appendAudit(tx, { round: null, at, person: actor.id, action: 'disable-person', subject: id, details: {} })
  })
}

/**
 * Opens a closed account again, with the roles it had.
 *
 * @throws Problem `not-permitted`, `not-found`
 */
export function enablePerson(context: Context, actor: Actor, id: PersonId): Promise<void> {
  return permitted(context, actor, 'manage people', null, async (tx) => {
    const { disabledAt } = await getPerson(tx, id)
    if (disabledAt === null) return
    const at = context.now()
    await markPersonDisabled(tx, id, null)
    await appendAudit(tx, { round: null, at, person: actor.id, action: 'enable-person', subject: id, details: {} })
  })
}

/**
 * Requires that somebody administers beside a person whose account is about to be closed, and keeps it so until the
 * transaction ends: the acting administrator may have lost the role to that person a moment ago.
 *
 * @throws Problem `last-administrator`
 */
export async function requireOtherAdministrator(tx: Tx, id: PersonId): Promise<void> {
  const administrators = await lockAdministrators(tx)
  if (administrators.every(({ person }) => person === id)) throw new Problem('last-administrator', {})
}
