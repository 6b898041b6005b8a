import type { Language } from '../fault.ts'
import { Problem } from '../problem.ts'
import { appendAudit } from '../store/audit.ts'
import { asPerson, type Tx } from '../store/database.ts'
import { findPasswordHash, savePasswordHash } from '../store/passwords.ts'
import { getPerson, updateProfile } from '../store/people.ts'
import { listRoleGrants } from '../store/role-grants.ts'
import { deleteSession, deleteSessions, listSessions, type Session } from '../store/sessions.ts'
import type { AccountsContext } from './accounts-context.ts'
import type { Actor, Context } from './context.ts'
import type { PersonWithRoles } from './read-people.ts'

/** Reads who one is and which roles one holds. */
export function readOwnAccount({ db }: Context, actor: Actor): Promise<PersonWithRoles> {
  return asPerson(db, actor.id, async (tx) => ({
    person: await getPerson(tx, actor.id),
    roles: await listRoleGrants(tx, actor.id),
  }))
}

/** Changes one's name and language. */
export function changeProfile(
  { db, now }: Context,
  actor: Actor,
  profile: { readonly name: string; readonly language: Language },
): Promise<void> {
  return asPerson(db, actor.id, async (tx) => {
    await updateProfile(tx, actor.id, profile)
    await tell(tx, actor, now(), 'change-profile')
  })
}

/** Lists where one is signed in. */
export function readOwnSessions({ accounts, now }: AccountsContext, actor: Actor): Promise<readonly Session[]> {
  return listSessions(accounts, actor.id, now())
}

/**
 * Signs out one browser.
 *
 * @throws Problem `not-found`, also for a session of somebody else
 */
export function endSession({ accounts, now }: AccountsContext, actor: Actor, id: string): Promise<void> {
  return asPerson(accounts, actor.id, async (tx) => {
    if (!(await deleteSession(tx, actor.id, id)))
      throw new Problem('not-found', { what: { vi: 'phiên đăng nhập', en: 'session' }, id })
    await tell(tx, actor, now(), 'end-session')
  })
}

/** Signs out every other browser, and tells how many. */
export function endOtherSessions({ accounts, now }: AccountsContext, actor: Actor, current: string): Promise<number> {
  return asPerson(accounts, actor.id, async (tx) => {
    const ended = await deleteSessions(tx, actor.id, current)
    if (ended > 0) await tell(tx, actor, now(), 'end-other-sessions')
    return ended
  })
}

export interface PasswordChange {
  readonly present: string
  readonly next: string
  /** The session that stays. */
  readonly session: string
}

/**
 * Changes one's password and signs out every other browser.
 *
 * @throws Problem `wrong-password`
 */
export async function changePassword(context: AccountsContext, actor: Actor, change: PasswordChange): Promise<void> {
  const { accounts, now, newId, hashPassword, isPassword } = context
  const kept = await findPasswordHash(accounts, actor.id)
  if (kept === undefined || !(await isPassword(kept, change.present))) throw new Problem('wrong-password', {})
  const hash = await hashPassword(change.next)
  await asPerson(accounts, actor.id, async (tx) => {
    const at = now()
    await savePasswordHash(tx, { person: actor.id, hash, at, newId })
    await deleteSessions(tx, actor.id, change.session)
    await tell(tx, actor, at, 'change-password')
  })
}

function tell(tx: Tx, actor: Actor, at: Date, action: string): Promise<void> {
  return appendAudit(tx, { round: null, at, person: actor.id, action, subject: actor.id, details: {} })
}
