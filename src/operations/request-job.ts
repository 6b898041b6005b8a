import type { JobId, OrganisationId, RoundId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { onceCommitted, type Tx } from '../store/database.ts'
import { saveJobFile } from '../store/job-files.ts'
import { getJob, insertJob, type Job, type NewJob } from '../store/jobs.ts'
import { mayOpenRound } from '../store/role-grants.ts'
import { getRoundHead } from '../store/rounds.ts'
import { type Actor, permitted } from './context.ts'
import type { JobsContext } from './jobs-context.ts'
import { type ReportFormat, reportFormats } from './render-report.ts'

/** The name under which an import keeps what it was given. */
export const importedFile = 'round.zip'

/**
 * Asks for the report of a round to be built, in one format or more.
 *
 * @throws Problem `not-permitted`, `not-found`
 */
export async function requestReport(
  context: JobsContext,
  actor: Actor,
  round: RoundId,
  formats: readonly ReportFormat[] = reportFormats,
): Promise<Job> {
  const input = { formats: [...formats] }
  return inQueue(context, { kind: 'report', person: actor.id, round, input }, (insert) =>
    permitted(context, actor, 'build report', round, async (tx) => {
      await getRoundHead(tx, round)
      return insert(tx)
    }),
  )
}

/**
 * Asks for a round to be read from the files of its folder in one archive.
 *
 * @throws Problem `not-permitted`
 */
export async function requestImport(
  context: JobsContext,
  actor: Actor,
  organisation: OrganisationId,
  archive: Uint8Array,
): Promise<Job> {
  return inQueue(context, { kind: 'import', person: actor.id, round: null, input: { organisation } }, (insert) =>
    permitted(context, actor, 'create round', null, async (tx, held) => {
      if (!(await mayOpenRound(tx, organisation)))
        throw new Problem('not-permitted', { action: 'create round', roles: held })
      const job = await insert(tx)
      const file = { name: importedFile, isInput: true, mediaType: 'application/zip', content: archive }
      await saveJobFile(tx, job.id, file)
      return job
    }),
  )
}

/** Writes a job in its own transaction, then queues it: a queue that cannot be reached is filled again later. */
export async function inQueue(
  { now, newId, queue, report }: JobsContext,
  job: Omit<NewJob, 'id' | 'at'>,
  write: (insert: (tx: Tx) => Promise<Job>) => Promise<Job>,
): Promise<Job> {
  const id = newId() as JobId
  const written = await write(async (tx) => {
    await insertJob(tx, { ...job, id, at: now() })
    return getJob(tx, id)
  })
  await onceCommitted(() => queue.add(written).catch(report))
  return written
}
