import type { PersonId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { appendAudit } from '../store/audit.ts'
import { actAs } from '../store/database.ts'
import { hasLink, markLinksOfPersonUsed, markLinkUsed } from '../store/one-time-links.ts'
import { savePasswordHash } from '../store/passwords.ts'
import { getPerson, markEmailConfirmed } from '../store/people.ts'
import { deleteSessions } from '../store/sessions.ts'
import { deleteFailures } from '../store/sign-in-failures.ts'
import type { AccountsContext } from './accounts-context.ts'

/** The holder of a link and the password that they choose. */
export interface LinkUse {
  readonly token: string
  readonly password: string
}

/**
 * Accepts an invitation: sets the first password.
 *
 * @throws Problem `dead-link` for a link that is unknown, used, run out or sent to a closed account
 */
export function acceptInvitation(context: AccountsContext, use: LinkUse): Promise<PersonId> {
  return setPassword(context, use, { purpose: 'invitation', action: 'accept-invitation' })
}

/**
 * Sets a new password in place of a forgotten one, signs out every browser and ends a lock.
 *
 * @throws Problem `dead-link` as `acceptInvitation` does
 */
export function resetPassword(context: AccountsContext, use: LinkUse): Promise<PersonId> {
  return setPassword(context, use, { purpose: 'reset', action: 'reset-password' })
}

async function setPassword(
  { accounts, now, newId, hashPassword }: AccountsContext,
  { token, password }: LinkUse,
  { purpose, action }: { purpose: 'invitation' | 'reset'; action: string },
): Promise<PersonId> {
  const at = now()
  // A hash costs; nobody gets one for a made-up token.
  if (!(await hasLink(accounts, { token, purpose, at }))) throw new Problem('dead-link', {})
  const hash = await hashPassword(password)
  return accounts.transaction().execute(async (tx) => {
    const used = await markLinkUsed(tx, { token, purpose, at })
    if (!used?.person) throw new Problem('dead-link', {})
    const id = used.person
    await actAs(tx, id)
    const { email, disabledAt } = await getPerson(tx, id)
    if (disabledAt !== null) throw new Problem('dead-link', {})
    await savePasswordHash(tx, { person: id, hash, at, newId })
    await markEmailConfirmed(tx, id, at)
    await markLinksOfPersonUsed(tx, id, at)
    await deleteSessions(tx, id, null)
    await deleteFailures(tx, email)
    await appendAudit(tx, { round: null, at, person: id, action, subject: id, details: {} })
    return id
  })
}
