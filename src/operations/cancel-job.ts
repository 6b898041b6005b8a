import { hasEnded } from '../assessment/job.ts'
import type { JobId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { asPerson } from '../store/database.ts'
import { listJobFiles } from '../store/job-files.ts'
import { getJob, markJobFailed } from '../store/jobs.ts'
import type { Actor, Context } from './context.ts'
import type { JobWithFiles } from './read-jobs.ts'
import { toldProblem } from './told-problem.ts'

/**
 * Ends a job that waits or runs. What it has made stays; a job that writes at its end writes nothing. One that runs stops at
 * its next step.
 *
 * @throws Problem `not-found`, also for a job of somebody else; `ended-job`
 */
export function cancelJob({ db, now }: Context, actor: Actor, id: JobId): Promise<JobWithFiles> {
  return asPerson(db, actor.id, async (tx) => {
    if (hasEnded((await getJob(tx, id)).state)) throw new Problem('ended-job', {})
    await markJobFailed(tx, id, now(), toldProblem(new Problem('cancelled-job', {})))
    return { ...(await getJob(tx, id)), files: await listJobFiles(tx, id) }
  })
}
