import { createHash } from 'node:crypto'
import type { PersonId } from '../framework/ids.ts'
import type { Db, Tx } from './database.ts'

/** What a link that works once lets its holder do. */
export type LinkPurpose = 'invitation' | 'reset' | 'setup'

export interface OneTimeLink {
  readonly token: string
  readonly purpose: LinkPurpose
  /** Null for the link that makes the first administrator. */
  readonly person: PersonId | null
  readonly by: PersonId | null
  readonly at: Date
  readonly expiresAt: Date
}

/** Keeps a link by the hash of its token: who reads the table cannot use it. */
export async function insertLink(tx: Tx, { token, purpose, person, by, at, expiresAt }: OneTimeLink): Promise<void> {
  await tx
    .insertInto('one_time_links')
    .values({
      token_hash: hashOf(token),
      purpose,
      person_id: person,
      created_by: by,
      created_at: at,
      expires_at: expiresAt,
    })
    .execute()
}

/** Uses a link up. Undefined if there is none, it has run out or was used, also by a request a moment ago. */
export async function markLinkUsed(
  tx: Tx,
  { token, purpose, at }: Pick<OneTimeLink, 'token' | 'purpose' | 'at'>,
): Promise<{ readonly person: PersonId | null } | undefined> {
  const row = await tx
    .updateTable('one_time_links')
    .set({ used_at: at })
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('person_id')
    .executeTakeFirst()
  return row && { person: row.person_id as PersonId | null }
}

/** Makes every open link of a person useless. */
export async function markLinksOfPersonUsed(tx: Tx, person: PersonId, at: Date): Promise<void> {
  await tx
    .updateTable('one_time_links')
    .set({ used_at: at })
    .where('person_id', '=', person)
    .where('used_at', 'is', null)
    .execute()
}

/** Tells whether a link would work now. */
export async function hasLink(
  db: Db,
  { token, purpose, at }: Pick<OneTimeLink, 'token' | 'purpose' | 'at'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('one_time_links')
    .select('purpose')
    .where('token_hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row !== undefined
}

/** Links to reset a person's password that would still work. */
export async function countOpenResets(db: Db, person: PersonId, at: Date): Promise<number> {
  const rows = await db
    .selectFrom('one_time_links')
    .select('token_hash')
    .where('person_id', '=', person)
    .where('purpose', '=', 'reset')
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .execute()
  return rows.length
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
