import { Problem } from '../../problem.ts'
import { type Job, markJobDone } from '../../store/jobs.ts'
import type { JobWork, RunContext } from '../job-work.ts'
import { publish } from './publish.ts'

/** Publishes a campaign: each round takes its last step and is computed; the publication and the end of the job are written together. */
export const publishJob = {
  steps: ({ input }: Job) => (input as { readonly rounds: number }).rounds,
  async run(context: RunContext, { job, progress }: JobWork): Promise<void> {
    const { person, campaign } = job
    if (person === null || campaign === null) throw new Problem('not-signed-in', {})
    await publish(context, { id: person, name: '' }, campaign, {
      tell: (done) => progress(done),
      done: (tx) => markJobDone(tx, job.id, context.now()),
    })
  },
}
