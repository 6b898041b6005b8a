import type { PersonId } from '../framework/ids.ts'
import { appendAudit } from '../store/audit.ts'
import { insertLink } from '../store/one-time-links.ts'
import { lockInvitedUntil, type Person } from '../store/people.ts'
import { reminderMail } from './account-mails.ts'
import { after, invitationSeconds } from './account-rules.ts'
import type { AccountsContext } from './accounts-context.ts'

/** An invitation that runs out sooner than this is told once more. */
const noticeSeconds = 2 * 24 * 3600

/**
 * Writes once more, once, to everybody whose invitation is about to run out, with a link that works as long as the first
 * did. Of several servers that do this at once each finds other people.
 *
 * @returns who was written to
 */
export async function remindInvited(context: AccountsContext): Promise<readonly PersonId[]> {
  const { owner, mailer, now, newToken, baseUrl } = context
  const at = now()
  const reminded = await owner.transaction().execute(async (tx) => {
    const invited = await lockInvitedUntil(tx, { from: at, until: after(at, noticeSeconds) })
    const links: { readonly person: Person; readonly token: string }[] = []
    for (const person of invited) {
      const token = newToken()
      const expiresAt = after(at, invitationSeconds)
      await insertLink(tx, { token, purpose: 'invitation', person: person.id, by: null, at, expiresAt })
      const told = { round: null, at, person: null, details: {} }
      await appendAudit(tx, { ...told, action: 'remind-invited', subject: person.id })
      links.push({ person, token })
    }
    return links
  })
  for (const { person, token } of reminded) {
    await mailer.send(reminderMail(person, `${baseUrl}/invitation#${token}`))
  }
  return reminded.map(({ person }) => person.id)
}
