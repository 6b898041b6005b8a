import { PgBoss } from 'pg-boss'
import type { JobKind } from '../../assessment/job.ts'
import { jobKinds } from '../../assessment/job.ts'
import type { JobId } from '../../framework/ids.ts'
import type { JobQueue } from '../../operations/jobs-context.ts'
import type { Connection } from '../../store/connection.ts'
import { type Db, openPool } from '../../store/database.ts'
import { deleteOldJobs, listOpenJobs } from '../../store/jobs.ts'

/** The queue while the server runs. */
export interface OpenJobs {
  readonly queue: JobQueue
  /** Lets what is under way end for a few seconds; what does not goes on after the next start. */
  close(): Promise<void>
}

/** Does a job; throws for another try. */
export type DoJob = (id: JobId, told: { readonly isLastTry: boolean }) => Promise<void>

interface Timing {
  /** How long a job waits at the most until a worker that is free looks for it. */
  readonly pollSeconds: number
  /** Waits between tries, doubling. */
  readonly retrySeconds: number
}

/** Letters may wait for a mail server for some hours; work that people watch fails soon. */
const triesOf: Record<JobKind, number> = {
  ...{ report: 2, import: 2, letter: 8 },
  ...{ 'open-campaign': 2, publish: 2, rescore: 2, survey: 2 },
}
const usual: Timing = { pollSeconds: 0.5, retrySeconds: 20 }
const graceMilliseconds = 5_000
const sweepMilliseconds = 60_000
const keptMilliseconds = 7 * 24 * 3600 * 1000

/**
 * Opens the queue on the database and works at it. It only holds the ids of jobs: those that have not ended are put in again
 * at the start and each minute, so that none is lost between the table and the queue, or with the queue.
 */
export async function openJobs(parts: {
  readonly connection: Connection
  readonly owner: Db
  readonly doJob: DoJob
  readonly now: () => Date
  readonly report: (error: Error) => void
  readonly timing?: Timing
}): Promise<OpenJobs> {
  const { owner, doJob, now, report, timing = usual } = parts
  const pool = openPool(parts.connection, undefined, 4)
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    ...{ schema: 'chiso_queue', registerInstance: false, schedule: false },
  })
  boss.on('error', report)
  await boss.start()
  for (const kind of jobKinds) await openQueue(boss, kind, timing)
  const queue: JobQueue = {
    // A job that is in the queue already keeps its place.
    add: async ({ id, kind }) => void (await boss.send(kind, { id }, { id })),
  }
  const sweep = async () => {
    for (const job of await listOpenJobs(owner)) await queue.add(job)
    await deleteOldJobs(owner, new Date(now().getTime() - keptMilliseconds))
  }
  await sweep()
  for (const kind of jobKinds) await work(boss, kind, timing, doJob)
  const timer = setInterval(() => void sweep().catch(report), sweepMilliseconds)
  timer.unref()
  return {
    queue,
    async close() {
      clearInterval(timer)
      await boss.stop({ graceful: true, timeout: graceMilliseconds, close: false })
      await pool.end()
    },
  }
}

async function openQueue(boss: PgBoss, kind: JobKind, { retrySeconds }: Timing): Promise<void> {
  const settings = {
    ...{ retryLimit: triesOf[kind] - 1, retryDelay: retrySeconds, retryBackoff: true },
    // A worker that died is noticed by its silence.
    ...{ heartbeatSeconds: 20, expireInSeconds: 600, deleteAfterSeconds: 24 * 3600 },
  }
  await boss.createQueue(kind, settings)
  await boss.updateQueue(kind, settings)
}

async function work(boss: PgBoss, kind: JobKind, { pollSeconds }: Timing, doJob: DoJob): Promise<void> {
  const options = { batchSize: 1, pollingIntervalSeconds: pollSeconds, includeMetadata: true as const }
  await boss.work<{ id: string }, void, typeof options>(kind, options, async ([job]) => {
    if (job) await doJob(job.data.id as JobId, { isLastTry: job.retryCount >= job.retryLimit })
  })
}
