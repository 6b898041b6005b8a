import type { PersonId } from '../framework/ids.ts'
import type { Db, Tx } from './database.ts'

/** A browser in which a person is signed in. */
export interface Session {
  readonly id: string
  readonly since: Date
  readonly lastSeen: Date
  readonly address: string | null
  readonly browser: string | null
}

/** Sessions of a person that have not run out, the one seen last first. */
export async function listSessions(db: Db, person: PersonId, now: Date): Promise<readonly Session[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'created_at', 'updated_at', 'ip_address', 'user_agent'])
    .where('person_id', '=', person)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    since: row.created_at,
    lastSeen: row.updated_at,
    address: row.ip_address || null,
    browser: row.user_agent || null,
  }))
}

/** Deletes one session of a person; false if it is not theirs or gone. */
export async function deleteSession(tx: Tx, person: PersonId, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('person_id', '=', person)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Deletes a person's sessions, all or all but one, and tells how many. */
export async function deleteSessions(tx: Tx, person: PersonId, except: string | null): Promise<number> {
  let query = tx.deleteFrom('sessions').where('person_id', '=', person)
  if (except !== null) query = query.where('id', '<>', except)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}
