import type { PersonId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { appendAudit } from '../store/audit.ts'
import { asPerson } from '../store/database.ts'
import { lockPersonByEmail } from '../store/people.ts'
import { countAttempt } from '../store/sign-in-failures.ts'
import { lockRule } from './account-rules.ts'
import type { AccountsContext } from './accounts-context.ts'

/** What is told of how a person signs in. */
export type SignInEvent =
  | 'sign-in'
  | 'sign-out'
  | 'turn-on-second-factor'
  | 'turn-off-second-factor'
  | 'make-backup-codes'

/** How a person showed who they are; undefined where that says nothing. */
export type SignInMeans = 'password' | 'second-factor' | 'backup-code' | 'provider'

/** Writes into the log that a person signed in or out, or changed how they do: who and when, never from where. */
export function tellSignIn(
  { accounts, now }: Pick<AccountsContext, 'accounts' | 'now'>,
  person: PersonId,
  event: SignInEvent,
  means?: SignInMeans,
): Promise<void> {
  const details = means === undefined ? {} : { means }
  const entry = { round: null, at: now(), person, action: event, subject: person, details }
  return asPerson(accounts, person, (tx) => appendAudit(tx, entry))
}

/**
 * Counts an attempt to sign in before it is made. The attempt that locks an address is told in the log, as nobody's act; of
 * an address that nobody has nothing is told.
 *
 * @throws Problem `sign-in-locked`
 */
export async function countSignIn(
  { accounts, now }: Pick<AccountsContext, 'accounts' | 'now'>,
  email: string,
): Promise<void> {
  const at = now()
  const lock = await asPerson(accounts, null, async (tx) => {
    const found = await countAttempt(tx, email, at, lockRule)
    const person = found?.isNew ? await lockPersonByEmail(tx, email) : undefined
    if (person) {
      const entry = { round: null, at, person: null, action: 'lock-sign-in', subject: person.id, details: {} }
      await appendAudit(tx, entry)
    }
    return found
  })
  if (!lock) return
  const minutes = Math.max(1, Math.ceil((lock.until.getTime() - at.getTime()) / 60_000))
  throw new Problem('sign-in-locked', { minutes })
}
