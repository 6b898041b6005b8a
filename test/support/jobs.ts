import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Mail, Mailer } from '../../src/operations/accounts-context.ts'
import type { Actor } from '../../src/operations/context.ts'
import type { JobsContext } from '../../src/operations/jobs-context.ts'
import { runJob } from '../../src/operations/run-job.ts'
import { createApp } from '../../src/server/app.ts'
import { type OpenJobs, openJobs } from '../../src/server/jobs/open-jobs.ts'
import { sealLetters } from '../../src/server/jobs/seal-letters.ts'
import type { TestDatabase } from './database.ts'

export const secret = 's'.repeat(40)

/** As on a server, at a pace that tests can wait for. */
const timing = { pollSeconds: 0.5, retrySeconds: 1 }

/** A queue that takes everything and tells nobody: as if the server had died before it could. */
export const forgetful: JobsContext['queue'] = { add: async () => undefined }

export interface JobsParts {
  readonly context: JobsContext
  readonly defects: Error[]
  readonly letters: ReturnType<typeof sealLetters>
}

export function jobsContextOf(database: TestDatabase, mailer: Mailer = noMail): JobsParts {
  const defects: Error[] = []
  const { db, owner } = database
  const report = (error: Error) => void defects.push(error)
  const context = { db, owner, now: () => new Date(), newId: randomUUID, queue: forgetful, report }
  return { context, defects, letters: sealLetters(mailer, secret) }
}

const noMail: Mailer = { send: (mail: Mail) => Promise.reject(new Error(`unexpected letter to ${mail.to}`)) }

/** Opens the queue of a test's database; the caller closes it. */
export function openJobsOf(database: TestDatabase, { context, letters }: JobsParts): Promise<OpenJobs> {
  return openJobs({
    ...context,
    ...{ connection: database.connection, timing },
    doJob: (id, told) => runJob({ ...context, letters }, id, told),
  })
}

/** As `openJobsOf`; closed with the test. */
export async function worked(database: TestDatabase, parts: JobsParts): Promise<OpenJobs> {
  const jobs = await openJobsOf(database, parts)
  onTestFinished(() => jobs.close())
  return jobs
}

/** The routes as they serve one person. */
export function appFor(actor: Actor | null, { context, defects }: JobsParts) {
  return createApp({
    ...{ context, jobs: context, pages: '/nowhere', isHttps: false },
    findActor: async () => actor ?? undefined,
    report: (error) => defects.push(error),
  })
}
