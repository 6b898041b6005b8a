import type { OrganisationId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import { getJobFile } from '../store/job-files.ts'
import { type Job, markJobDone } from '../store/jobs.ts'
import type { Actor } from './context.ts'
import { importRound } from './import-round.ts'
import type { JobWork, RunContext } from './job-work.ts'
import { openRoundArchive } from './open-round-archive.ts'
import { importedFile } from './request-job.ts'

/** Reads a round from an archive and enters it; the round and the end of the job are written together. */
export const importRoundJob = {
  steps: () => 2,
  async run(context: RunContext, { job, write, progress }: JobWork): Promise<void> {
    if (job.person === null) throw new Problem('not-signed-in', {})
    const actor: Actor = { id: job.person, name: '' }
    const archive = await write((tx) => getJobFile(tx, job.id, importedFile))
    const opened = await openRoundArchive(archive.content)
    await progress(1)
    await importRound(context, actor, organisationOf(job), opened, (tx, round) =>
      markJobDone(tx, job.id, context.now(), round),
    )
  },
}

function organisationOf({ input }: Job): OrganisationId {
  return (input as { readonly organisation: OrganisationId }).organisation
}
