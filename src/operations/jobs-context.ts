import type { JobKind } from '../assessment/job.ts'
import type { JobId } from '../framework/ids.ts'
import type { Db } from '../store/database.ts'
import type { Context } from './context.ts'

/** Says which job is next. What it forgets is put in again from the table of jobs. */
export interface JobQueue {
  add(job: { readonly id: JobId; readonly kind: JobKind }): Promise<void>
}

/** What operations that ask for jobs are given beside the rest. */
export interface JobsContext extends Context {
  /** As the owner of the database: for jobs of the platform itself, and to find whose a job is. */
  readonly owner: Db
  readonly queue: JobQueue
  /** Told of what goes wrong where nobody waits for the answer. */
  readonly report: (error: Error) => void
}
