import type { JobKind } from '../assessment/job.ts'
import { hasEnded } from '../assessment/job.ts'
import type { JobId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { asPerson } from '../store/database.ts'
import { getJob, type Job, markJobFailed, markJobProgress, markJobRunning } from '../store/jobs.ts'
import { buildReportJob } from './build-report-job.ts'
import { surveyJob } from './campaign-survey/survey-job.ts'
import { openCampaignJob } from './campaigns/open-campaign-job.ts'
import { rescoreJob } from './campaigns/rescore-job.ts'
import { importRoundJob } from './import-round-job.ts'
import type { JobWork, RunContext } from './job-work.ts'
import { publishJob } from './publications/publish-job.ts'
import { sendLetterJob } from './send-letter-job.ts'
import { toldProblem } from './told-problem.ts'

/** Steps of a kind of work, and how it is done; it marks the job done itself, in the transaction of its last write. */
interface JobKindWork {
  readonly steps: (job: Job) => number | null
  readonly run: (context: RunContext, work: JobWork) => Promise<void>
}

const kinds: Record<JobKind, JobKindWork> = {
  report: buildReportJob,
  import: importRoundJob,
  letter: sendLetterJob,
  'open-campaign': openCampaignJob,
  publish: publishJob,
  rescore: rescoreJob,
  survey: surveyJob,
}

/**
 * Does a job, or nothing if it has ended: a queue may tell of a job twice. One that is cancelled meanwhile stops at its next
 * step. A refusal fails the job with its problem. Any
 * other failure is reported and thrown, for the queue to try again; on the last try the job fails without a reason to show.
 */
export async function runJob(context: RunContext, id: JobId, { isLastTry }: { isLastTry: boolean }): Promise<void> {
  const job = await getJob(context.owner, id)
  if (hasEnded(job.state)) return
  const write: JobWork['write'] = (work) =>
    job.person === null ? context.owner.transaction().execute(work) : asPerson(context.db, job.person, work)
  const kind = kinds[job.kind]
  try {
    await write((tx) => markJobRunning(tx, id, kind.steps(job)))
    const progress = (doneSteps: number) => write((tx) => markJobProgress(tx, id, doneSteps))
    await kind.run(context, { job, write, progress })
  } catch (error) {
    const problem = error instanceof Problem ? toldProblem(error) : null
    // The queue keeps what is thrown to itself.
    if (!problem) context.report(error instanceof Error ? error : new Error(String(error)))
    if (!problem && !isLastTry) throw error
    await context.owner.transaction().execute((tx) => markJobFailed(tx, id, context.now(), problem))
  }
}
