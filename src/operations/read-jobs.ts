import type { JobId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { asPerson } from '../store/database.ts'
import { getJobFile, type JobFile, listJobFiles } from '../store/job-files.ts'
import { getJob, type Job, listJobs } from '../store/jobs.ts'
import type { Actor, Context } from './context.ts'

/** A job with the names of what it has made. */
export interface JobWithFiles extends Job {
  readonly files: readonly string[]
}

const mostListed = 100

/** Jobs that the actor asked for, newest first; those that ended a week ago are forgotten. */
export function readJobs({ db }: Context, actor: Actor): Promise<readonly Job[]> {
  return asPerson(db, actor.id, (tx) => listJobs(tx, mostListed))
}

/** @throws Problem `not-found`, also for a job of somebody else */
export function readJob({ db }: Context, actor: Actor, id: JobId): Promise<JobWithFiles> {
  return asPerson(db, actor.id, async (tx) => ({ ...(await getJob(tx, id)), files: await listJobFiles(tx, id) }))
}

/** @throws Problem `not-found`, also for a file that the job was given and did not make */
export function readJobFile({ db }: Context, actor: Actor, id: JobId, name: string): Promise<JobFile> {
  return asPerson(db, actor.id, async (tx) => {
    const file = await getJobFile(tx, id, name)
    if (file.isInput) throw new Problem('not-found', { what: { vi: 'tệp', en: 'file' }, id: name })
    return file
  })
}
