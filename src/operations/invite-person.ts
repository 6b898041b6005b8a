import type { Role } from '../assessment/roles.ts'
import type { Language } from '../fault.ts'
import type { OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { appendAudit } from '../store/audit.ts'
import type { Tx } from '../store/database.ts'
import { insertLink } from '../store/one-time-links.ts'
import { getPerson, insertPerson, markPersonDisabled, type Person } from '../store/people.ts'
import { invitationMail } from './account-mails.ts'
import { after, invitationSeconds, normalEmail } from './account-rules.ts'
import type { AccountsContext } from './accounts-context.ts'
import { type Actor, permitted } from './context.ts'
import { addRoleGrant } from './grant-role.ts'
import { sendLetter } from './send-letter.ts'

export interface RoleToGrant {
  readonly role: Role
  readonly organisation: OrganisationId
  /** Null for all rounds of the organisation. */
  readonly round: RoundId | null
}

export interface Invitation {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly roles: readonly RoleToGrant[]
}

/** Who was invited, and whether the letter left: an invitation whose letter did not can be sent again. */
export interface Invited {
  readonly person: PersonId
  readonly isSent: boolean
}

/**
 * Makes a person known with their roles and sends them a link to set a password.
 *
 * @throws Problem `not-permitted`, `email-taken`, `not-found` for an organisation or a round
 */
export async function invitePerson(context: AccountsContext, actor: Actor, invitation: Invitation): Promise<Invited> {
  const at = context.now()
  const token = context.newToken()
  const id = context.newId() as PersonId
  const { name, language } = invitation
  const email = normalEmail(invitation.email)
  await permitted(context, actor, 'manage people', null, async (tx) => {
    await insertPerson(tx, { id, name, email, language }, at)
    for (const grant of invitation.roles) await addRoleGrant(context, tx, actor, { ...grant, person: id })
    await insertLink(tx, linkOf(token, id, actor, at))
    await tell(tx, actor, at, { action: 'invite-person', person: id })
  })
  return { person: id, isSent: await send(context, { name, email, language }, token) }
}

/**
 * Sends somebody who has not accepted yet a new link; the old ones still work until they run out. An invitation that was
 * withdrawn holds again.
 *
 * @throws Problem `not-permitted`, `not-found`, `invitation-accepted`
 */
export async function inviteAgain(context: AccountsContext, actor: Actor, id: PersonId): Promise<Invited> {
  const at = context.now()
  const token = context.newToken()
  const person = await permitted(context, actor, 'manage people', null, async (tx) => {
    const found = await getPerson(tx, id)
    if (found.hasConfirmedEmail) throw new Problem('invitation-accepted', { name: found.name })
    if (found.disabledAt !== null) await markPersonDisabled(tx, id, null)
    await insertLink(tx, linkOf(token, id, actor, at))
    await tell(tx, actor, at, { action: 'invite-again', person: id })
    return found
  })
  return { person: id, isSent: await send(context, person, token) }
}

function linkOf(token: string, person: PersonId, actor: Actor, at: Date) {
  return { token, purpose: 'invitation' as const, person, by: actor.id, at, expiresAt: after(at, invitationSeconds) }
}

function tell(tx: Tx, actor: Actor, at: Date, { action, person }: { action: string; person: PersonId }): Promise<void> {
  return appendAudit(tx, { round: null, at, person: actor.id, action, subject: person, details: {} })
}

function send(
  context: AccountsContext,
  person: Pick<Person, 'name' | 'email' | 'language'>,
  token: string,
): Promise<boolean> {
  return sendLetter(context, invitationMail(person, `${context.baseUrl}/invitation#${token}`))
}
