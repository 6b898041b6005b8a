import { sql } from 'kysely'
import type { Language } from '../fault.ts'
import type { PersonId } from '../framework/ids.ts'
import { searchName } from '../number/search-name.ts'
import { Problem } from '../problem.ts'
import { isDuplicate } from './constraint.ts'
import type { Db, Tx } from './database.ts'

/** Somebody who can sign in, or will after accepting the invitation. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  /** In small letters. */
  readonly email: string
  readonly language: Language
  readonly hasSecondFactor: boolean
  /** Whether the address is known to reach the person: they have used a link that was sent to it. */
  readonly hasConfirmedEmail: boolean
  /** Until when the last invitation works, or worked; null for none, and for one that was accepted or withdrawn. */
  readonly invitationExpiresAt: Date | null
  /** Null while the account is open. */
  readonly disabledAt: Date | null
}

const invitationExpiry = sql<Date | null>`(select max(expires_at) from one_time_links
  where person_id = people.id and purpose = 'invitation' and used_at is null)`
const columns = [
  ...(['id', 'name', 'email', 'language', 'two_factor_enabled', 'email_verified', 'disabled_at'] as const),
  invitationExpiry.as('invitation_expires_at'),
] as const

/** People whom the acting person may see, by name; with a search, those whose name or address holds it. */
export async function listPeople(db: Db, search?: string): Promise<readonly Person[]> {
  const rows = await db.selectFrom('people').select(columns).orderBy('name').orderBy('id').execute()
  const wanted = searchName(search ?? '')
  return rows.map(toPerson).filter(({ name, email }) => searchName(`${name} ${email}`).includes(wanted))
}

/** @throws Problem `not-found`, also for somebody whom the acting person may not see */
export async function getPerson(db: Db, id: PersonId): Promise<Person> {
  const row = await db.selectFrom('people').select(columns).where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not-found', { what: { vi: 'người dùng', en: 'person' }, id })
  return toPerson(row)
}

/** Finds who has an address, and locks them until the transaction ends. */
export async function lockPersonByEmail(tx: Tx, email: string): Promise<Person | undefined> {
  const row = await tx.selectFrom('people').select(columns).where('email', '=', email).forUpdate().executeTakeFirst()
  return row && toPerson(row)
}

/**
 * Finds people with an open account who have not accepted, whose last invitation runs out in a span of time, and whom nobody
 * but people has written to: an invitation without an author is a reminder. Locks them; those whom somebody else has locked
 * are left out. For the owner, who sees all.
 */
export async function lockInvitedUntil(
  tx: Tx,
  { from, until }: { from: Date; until: Date },
): Promise<readonly Person[]> {
  const invited = tx
    .selectFrom('people')
    .select(columns)
    .where('email_verified', '=', false)
    .where('disabled_at', 'is', null)
    .where(
      sql<boolean>`(select max(expires_at) from one_time_links where person_id = people.id and purpose = 'invitation')
        between ${from} and ${until}`,
    )
    .where(
      sql<boolean>`not exists (select from one_time_links
        where person_id = people.id and purpose = 'invitation' and created_by is null)`,
    )
    .orderBy('id')
  const locked = (await invited.forUpdate().skipLocked().execute()).map(({ id }) => id)
  if (locked.length === 0) return []
  // Asked again: who was written to after the first statement began and before it locked them is seen by a second one only.
  const rows = await invited.where('id', 'in', locked).execute()
  return rows.map(toPerson)
}

/** @throws Problem `email-taken` */
export async function insertPerson(
  tx: Tx,
  { id, name, email, language }: Pick<Person, 'id' | 'name' | 'email' | 'language'>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('people')
    .values({ id, name, email, language, created_at: at, updated_at: at })
    .execute()
    .catch((error: unknown) => {
      throw isDuplicate(error) ? new Problem('email-taken', { email }) : error
    })
}

export async function markPersonDisabled(tx: Tx, id: PersonId, at: Date | null): Promise<void> {
  await tx.updateTable('people').set({ disabled_at: at }).where('id', '=', id).execute()
}

/** Closes the account of somebody who has not accepted; false if they have, also by a request a moment ago. */
export async function markInvitationWithdrawn(tx: Tx, id: PersonId, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people')
    .set({ disabled_at: at })
    .where('id', '=', id)
    .where('email_verified', '=', false)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function updateProfile(tx: Tx, id: PersonId, profile: Pick<Person, 'name' | 'language'>): Promise<void> {
  await tx.updateTable('people').set(profile).where('id', '=', id).execute()
}

export async function markEmailConfirmed(tx: Tx, id: PersonId, at: Date): Promise<void> {
  await tx.updateTable('people').set({ email_verified: true, updated_at: at }).where('id', '=', id).execute()
}

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly two_factor_enabled: boolean
  readonly email_verified: boolean
  readonly invitation_expires_at: Date | null
  readonly disabled_at: Date | null
}

function toPerson(row: PersonRow): Person {
  return {
    id: row.id as PersonId,
    name: row.name,
    email: row.email,
    language: row.language as Language,
    hasSecondFactor: row.two_factor_enabled,
    hasConfirmedEmail: row.email_verified,
    invitationExpiresAt: row.email_verified ? null : row.invitation_expires_at,
    disabledAt: row.disabled_at,
  }
}
