import type { Mailer } from '../operations/accounts-context.ts'
import type { Context } from '../operations/context.ts'
import type { JobQueue } from '../operations/jobs-context.ts'
import type { Letters } from '../operations/letters.ts'
import { queuedMailer } from '../operations/queued-mailer.ts'
import { runJob } from '../operations/run-job.ts'
import { openJobs } from './jobs/open-jobs.ts'
import { sealLetters } from './jobs/seal-letters.ts'
import { createMailer, type SmtpSettings } from './mail/mailer.ts'
import type { PreparedDatabase } from './prepare-database.ts'

/** The work beside the requests while the server runs. */
export interface RunningJobs {
  readonly queue: JobQueue
  /** Puts letters into the queue; where no mail server is set, refuses each. */
  readonly mailer: Mailer
  /** How letters are kept in the queue; null where no mail server is set. */
  readonly letters: Letters | null
  close(): Promise<void>
}

/** Begins to open the queue and does not wait for it: who asks for a job before it is open waits a moment. */
export function startJobs(
  database: Pick<PreparedDatabase, 'connection' | 'db' | 'owner'>,
  settings: Pick<Context, 'now' | 'newId'> & {
    readonly smtp: SmtpSettings | undefined
    readonly secret: string
    readonly report: (error: Error) => void
  },
): RunningJobs {
  const { smtp, secret, report } = settings
  const mailer = createMailer(smtp)
  const letters = sealLetters(mailer, secret)
  const queue: JobQueue = { add: async (job) => (await opening).queue.add(job) }
  const context = { ...database, ...settings, queue }
  const opening = openJobs({
    ...{ ...database, now: settings.now, report },
    doJob: (id, told) => runJob({ ...context, letters }, id, told),
  })
  opening.catch(report)
  return {
    queue,
    mailer: smtp ? queuedMailer(context, letters) : mailer,
    letters: smtp ? letters : null,
    close: () =>
      opening.then(
        (jobs) => jobs.close(),
        () => undefined,
      ),
  }
}
