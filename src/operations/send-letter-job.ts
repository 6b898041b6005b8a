import { type Job, markJobDone } from '../store/jobs.ts'
import type { JobWork, RunContext } from './job-work.ts'

/** Sends a letter that was put off. One that left just before a crash may leave again. */
export const sendLetterJob = {
  steps: () => 1,
  async run({ letters, now }: RunContext, { job, write }: JobWork): Promise<void> {
    await letters.mailer.send(letters.unseal(sealedIn(job)))
    await write((tx) => markJobDone(tx, job.id, now()))
  },
}

function sealedIn({ input }: Job): string {
  return (input as { readonly sealed: string }).sealed
}
