import { sql } from 'kysely'
import type { PersonId, RoundId, UploadId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import type { Db, Tx } from './database.ts'

/** A file that is under way. */
export interface Upload {
  readonly round: RoundId
  readonly id: UploadId
  readonly person: PersonId
  readonly fileName: string
  readonly declaredBytes: number
  readonly receivedBytes: number
  readonly createdAt: Date
}

export async function insertUpload(tx: Tx, upload: Upload): Promise<void> {
  await tx
    .insertInto('evidence_uploads')
    .values({
      round_id: upload.round,
      id: upload.id,
      person_id: upload.person,
      file_name: upload.fileName,
      declared_bytes: upload.declaredBytes,
      received_bytes: upload.receivedBytes,
      created_at: upload.createdAt,
    })
    .execute()
}

/**
 * An upload of the acting person that began after a moment.
 *
 * @throws Problem `not-found`, also for somebody else's
 */
export async function getUpload(
  db: Db,
  { round, id, person, since }: { round: RoundId; id: UploadId; person: PersonId; since: Date },
): Promise<Upload> {
  const row = await db
    .selectFrom('evidence_uploads')
    .selectAll()
    .where('round_id', '=', round)
    .where('id', '=', id)
    .where('person_id', '=', person)
    .where('created_at', '>', since)
    .executeTakeFirst()
  if (!row) throw new Problem('not-found', { what: { vi: 'lần gửi tệp', en: 'upload' }, id })
  return {
    round,
    id,
    person,
    fileName: row.file_name,
    declaredBytes: row.declared_bytes,
    receivedBytes: row.received_bytes,
    createdAt: row.created_at,
  }
}

export async function countUploads(db: Db, person: PersonId, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('evidence_uploads')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('person_id', '=', person)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

export async function markUploadReceived(tx: Tx, { round, id }: Upload, receivedBytes: number): Promise<void> {
  await tx
    .updateTable('evidence_uploads')
    .set({ received_bytes: receivedBytes })
    .where('round_id', '=', round)
    .where('id', '=', id)
    .execute()
}

/** Marks an upload whole and checked. Undefined if it is gone, also by a request a moment ago. */
export async function markUploadChecked(tx: Tx, { round, id }: Upload, sha256: string): Promise<UploadId | undefined> {
  const row = await tx
    .updateTable('evidence_uploads')
    .set({ sha256 })
    .where('round_id', '=', round)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row && id
}

export async function deleteUpload(tx: Tx, { round, id }: Pick<Upload, 'round' | 'id'>): Promise<void> {
  await tx.deleteFrom('evidence_uploads').where('round_id', '=', round).where('id', '=', id).execute()
}

/** Deletes uploads that began before a moment, and tells the ids of those that remain. For the owner, who sees all. */
export async function deleteOldUploads(tx: Tx, before: Date): Promise<readonly UploadId[]> {
  await tx.deleteFrom('evidence_uploads').where('created_at', '<=', before).execute()
  const rows = await tx.selectFrom('evidence_uploads').select('id').execute()
  return rows.map(({ id }) => id as UploadId)
}
