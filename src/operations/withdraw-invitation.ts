import type { PersonId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { appendAudit } from '../store/audit.ts'
import { getPerson, markInvitationWithdrawn } from '../store/people.ts'
import { requireOtherAdministrator } from './close-account.ts'
import { type Actor, type Context, permitted } from './context.ts'

/**
 * Takes back an invitation that was not accepted: its links stop working, no letter sets a password, and nobody comes in by a
 * provider. The person stays known with their roles and can be invited again.
 *
 * @throws Problem `not-permitted`, `not-found`, `invitation-accepted`, `own-account`, `last-administrator`
 */
export function withdrawInvitation(context: Context, actor: Actor, id: PersonId): Promise<void> {
  return permitted(context, actor, 'manage people', null, async (tx) => {
    if (id === actor.id) throw new Problem('own-account', {})
    await requireOtherAdministrator(tx, id)
    const { name, disabledAt, hasConfirmedEmail } = await getPerson(tx, id)
    if (!hasConfirmedEmail && disabledAt !== null) return
    const at = context.now()
    if (!(await markInvitationWithdrawn(tx, id, at))) throw new Problem('invitation-accepted', { name })
    const told = { round: null, at, person: actor.id, details: {} }
    await appendAudit(tx, { ...told, action: 'withdraw-invitation', subject: id })
  })
}
