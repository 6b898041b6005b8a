import type { JobId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import type { Db } from './database.ts'

/** A file that a job is given or makes. */
export interface JobFile {
  readonly name: string
  readonly isInput: boolean
  readonly mediaType: string
  readonly content: Uint8Array
}

/** Keeps a file of a job; a job that is done again after a crash takes the place of what it had made. */
export async function saveJobFile(db: Db, id: JobId, { name, isInput, mediaType, content }: JobFile): Promise<void> {
  const made = { content: Buffer.from(content), media_type: mediaType }
  await db
    .insertInto('job_files')
    .values({ ...made, job_id: id, name, is_input: isInput })
    .onConflict((conflict) => conflict.columns(['job_id', 'name']).doUpdateSet(made))
    .execute()
}

/** @throws Problem `not-found`, also for the file of somebody else's job */
export async function getJobFile(db: Db, id: JobId, name: string): Promise<JobFile> {
  const row = await db
    .selectFrom('job_files')
    .selectAll()
    .where('job_id', '=', id)
    .where('name', '=', name)
    .executeTakeFirst()
  if (!row) throw new Problem('not-found', { what: { vi: 'tệp', en: 'file' }, id: name })
  return { name, isInput: row.is_input, mediaType: row.media_type, content: row.content }
}

/** Names of what a job has made. */
export async function listJobFiles(db: Db, id: JobId): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('job_files')
    .select('name')
    .where('job_id', '=', id)
    .where('is_input', '=', false)
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}
