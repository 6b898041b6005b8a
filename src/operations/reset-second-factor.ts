import type { PersonId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { appendAudit } from '../store/audit.ts'
import { getPerson } from '../store/people.ts'
import { deleteSecondFactor } from '../store/second-factors.ts'
import { secondFactorResetMail } from './account-mails.ts'
import type { AccountsContext } from './accounts-context.ts'
import { type Actor, permitted } from './context.ts'
import { sendLetter } from './send-letter.ts'

/**
 * Turns off the second factor of somebody who has lost it, signs them out everywhere and tells them by letter. Their own
 * everybody turns off with the password: who finds an open browser must not do without it.
 *
 * @returns whether the letter left
 * @throws Problem `not-permitted`, `not-found`, `own-second-factor`, `second-factor-off`
 */
export async function resetSecondFactor(context: AccountsContext, actor: Actor, id: PersonId): Promise<boolean> {
  const person = await permitted(context, actor, 'manage people', null, async (tx) => {
    if (id === actor.id) throw new Problem('own-second-factor', {})
    const found = await getPerson(tx, id)
    if (!(await deleteSecondFactor(tx, id))) throw new Problem('second-factor-off', {})
    const told = { round: null, at: context.now(), person: actor.id, details: {} }
    await appendAudit(tx, { ...told, action: 'reset-second-factor', subject: id })
    return found
  })
  return sendLetter(context, secondFactorResetMail(person, `${context.baseUrl}/profile`))
}
