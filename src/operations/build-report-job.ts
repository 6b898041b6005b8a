import { Problem } from '../problem.ts'
import { saveJobFile } from '../store/job-files.ts'
import { type Job, markJobDone } from '../store/jobs.ts'
import type { Actor } from './context.ts'
import type { JobWork, RunContext } from './job-work.ts'
import { readReport } from './read-report.ts'
import { mediaTypeOf, type ReportFormat } from './render-report.ts'

const formatsOf = ({ input }: Job) => (input as { readonly formats: readonly ReportFormat[] }).formats

/** Builds the report of a round, one format a step; its files are the job's. */
export const buildReportJob = {
  steps: (job: Job) => formatsOf(job).length,
  async run(context: RunContext, { job, write, progress }: JobWork): Promise<void> {
    const { person, round } = job
    if (person === null || round === null) throw new Problem('not-signed-in', {})
    const actor: Actor = { id: person, name: '' }
    for (const [at, format] of formatsOf(job).entries()) {
      const content = await readReport(context, actor, round, format)
      const file = { name: `bao-cao.${format}`, isInput: false, mediaType: mediaTypeOf[format], content }
      await write((tx) => saveJobFile(tx, job.id, file))
      await progress(at + 1)
    }
    await write((tx) => markJobDone(tx, job.id, context.now()))
  },
}
