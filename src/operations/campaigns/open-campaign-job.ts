import { Problem } from '../../problem.ts'
import { type Job, markJobDone } from '../../store/jobs.ts'
import type { Actor } from '../context.ts'
import type { JobWork, RunContext } from '../job-work.ts'
import { type CampaignToOpen, openCampaign } from './open-campaign.ts'

const openedBy = ({ input }: Job) => input as unknown as CampaignToOpen

/** Opens a campaign, a round a step; the campaign and the end of the job are written together. */
export const openCampaignJob = {
  steps: (job: Job) => openedBy(job).units.length,
  async run(context: RunContext, { job, progress }: JobWork): Promise<void> {
    const { person, campaign } = job
    if (person === null || campaign === null) throw new Problem('not-signed-in', {})
    const actor: Actor = { id: person, name: '' }
    // The campaign has the id that was told to whoever asked for it.
    const ids: string[] = [campaign]
    const newId = () => ids.pop() ?? context.newId()
    await openCampaign({ ...context, newId }, actor, openedBy(job), {
      tell: (done) => progress(done),
      done: (tx) => markJobDone(tx, job.id, context.now()),
    })
  },
}
