import type { OrganisationId, PersonId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { appendAudit } from '../store/audit.ts'
import { actAs, type Tx } from '../store/database.ts'
import { hasLink, insertLink, markLinkUsed } from '../store/one-time-links.ts'
import { getTopOrganisation } from '../store/organisation-changes.ts'
import { savePasswordHash } from '../store/passwords.ts'
import { insertPerson, markEmailConfirmed } from '../store/people.ts'
import { insertRoleGrant, lockAdministrators, lockRoleGrants } from '../store/role-grants.ts'
import { after, normalEmail, setupSeconds } from './account-rules.ts'
import type { AccountsContext } from './accounts-context.ts'

/**
 * Makes a link with which the first administrator of an empty database sets up their account; it works once, within a day.
 *
 * @throws Problem `has-administrator`
 */
export function createSetupLink({ owner, now, newToken, baseUrl }: AccountsContext): Promise<string> {
  const at = now()
  const token = newToken()
  return owner.transaction().execute(async (tx) => {
    await requireNoAdministrator(tx)
    const expiresAt = after(at, setupSeconds)
    await insertLink(tx, { token, purpose: 'setup', person: null, by: null, at, expiresAt })
    return `${baseUrl}/setup#${token}`
  })
}

export interface FirstAdministrator {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/**
 * Makes the first administrator, at the top of the organisations.
 *
 * @throws Problem `dead-link`, `has-administrator`, `email-taken`
 */
export async function createFirstAdministrator(context: AccountsContext, first: FirstAdministrator): Promise<PersonId> {
  const { owner, now, newId, hashPassword } = context
  const at = now()
  const link = { token: first.token, purpose: 'setup' as const, at }
  if (!(await hasLink(owner, link))) throw new Problem('dead-link', {})
  const hash = await hashPassword(first.password)
  return owner.transaction().execute(async (tx) => {
    if (!(await markLinkUsed(tx, link))) throw new Problem('dead-link', {})
    await requireNoAdministrator(tx)
    const id = newId() as PersonId
    await actAs(tx, id)
    await insertPerson(tx, { id, name: first.name, email: normalEmail(first.email), language: 'vi' }, at)
    await markEmailConfirmed(tx, id, at)
    await savePasswordHash(tx, { person: id, hash, at, newId })
    const organisation: OrganisationId = await getTopOrganisation(tx)
    const grant = { id: newId(), person: id, role: 'administrator' as const, organisation, round: null }
    await insertRoleGrant(tx, grant, null, at)
    const action = 'create-first-administrator'
    await appendAudit(tx, { round: null, at, person: id, action, subject: id, details: {} })
    return id
  })
}

async function requireNoAdministrator(tx: Tx): Promise<void> {
  await lockRoleGrants(tx)
  if ((await lockAdministrators(tx)).length > 0) throw new Problem('has-administrator', {})
}
