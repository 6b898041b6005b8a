import type { Tx } from '../store/database.ts'
import type { Job } from '../store/jobs.ts'
import type { JobsContext } from './jobs-context.ts'
import type { Letters } from './letters.ts'

/** What a job is done with. */
export interface JobWork {
  readonly job: Job
  /** Writes on behalf of the job's person; of the platform's own job as the owner. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Tells that so many steps are done; whoever watches sees it. */
  progress(doneSteps: number): Promise<void>
}

export interface RunContext extends JobsContext {
  readonly letters: Letters
}
