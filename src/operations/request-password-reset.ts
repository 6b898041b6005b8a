import { countOpenResets, insertLink } from '../store/one-time-links.ts'
import { lockPersonByEmail, type Person } from '../store/people.ts'
import { resetMail } from './account-mails.ts'
import { after, mostOpenResets, normalEmail, resetSeconds } from './account-rules.ts'
import type { AccountsContext } from './accounts-context.ts'

/**
 * Sends a link to reset a password, if somebody with an open account has the address. Whoever asks is told nothing of
 * that: the caller answers before this has ended.
 */
export async function requestPasswordReset(context: AccountsContext, address: string): Promise<void> {
  const at = context.now()
  const token = context.newToken()
  const person = await context.accounts.transaction().execute(async (tx): Promise<Person | undefined> => {
    const found = await lockPersonByEmail(tx, normalEmail(address))
    if (!found || found.disabledAt !== null) return undefined
    if ((await countOpenResets(tx, found.id, at)) >= mostOpenResets) return undefined
    const expiresAt = after(at, resetSeconds)
    await insertLink(tx, { token, purpose: 'reset', person: found.id, by: null, at, expiresAt })
    return found
  })
  if (person) await context.mailer.send(resetMail(person, `${context.baseUrl}/reset-password#${token}`))
}
