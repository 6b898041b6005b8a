import type { SourceFile } from '../../files/source-file.ts'
import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { holdCalendar } from '../../store/campaigns.ts'
import type { Tx } from '../../store/database.ts'
import { type Job, markJobDone } from '../../store/jobs.ts'
import { getSurveyFile, type SurveyFile } from '../../store/survey-files.ts'
import { appendSurveyResult } from '../../store/survey-results.ts'
import type { JobWork, RunContext } from '../job-work.ts'
import { computeSurvey } from './compute-survey.ts'
import { computing, type SurveyJobInput } from './request-survey-job.ts'
import { requireSurveying } from './require-survey-role.ts'

/** Computes a survey, and keeps what comes out as the next version in the transaction that ends the job. */
export const surveyJob = {
  steps: () => 3,
  async run(context: RunContext, { job, write, progress }: JobWork): Promise<void> {
    const { person, campaign } = job
    if (person === null || campaign === null) throw new Problem('not-signed-in', {})
    const input = inputOf(job)
    const files = await write((tx) => filesOf(tx, campaign, input))
    const of = (wanted: SurveyFile['kind']) => files.filter(({ kind }) => kind === wanted).map(sourceOf)
    const [design] = of('design')
    if (!design) throw new Error('a survey without a design')
    const sample = { protocols: of('protocol'), replacements: of('replacements') }
    const work = { design, answers: of('answers'), ...sample, column: input.column }
    const content = JSON.stringify(await computeSurvey(work, progress))
    const inputs = files.map(({ kind, name, sha256 }) => ({ kind, name, sha256 }))
    const result = { unitColumn: input.column, inputs, content }
    await write(async (tx) => {
      await requireSurveying(tx, campaign, computing)
      await holdCalendar(tx, campaign)
      const at = context.now()
      const version = await appendSurveyResult(tx, campaign, result, { by: person, at })
      await markJobDone(tx, job.id, at)
      const details = { version, column: input.column, inputs }
      await appendAudit(tx, { round: null, at, person, action: 'compute-survey', subject: campaign, details })
    })
  },
}

/** Jobs that were asked for by an earlier version name no files of a sample. */
function inputOf({ input }: Job): SurveyJobInput {
  const { protocols = [], replacements = [], ...asked } = input as unknown as SurveyJobInput
  return { ...asked, protocols, replacements }
}

async function filesOf(tx: Tx, campaign: CampaignId, { design, answers, protocols, replacements }: SurveyJobInput) {
  await requireSurveying(tx, campaign, computing)
  const files: SurveyFile[] = []
  for (const number of [design, ...answers, ...protocols, ...replacements])
    files.push(await getSurveyFile(tx, campaign, number))
  return files
}

function sourceOf({ name, content }: SurveyFile): SourceFile {
  return { name, bytes: content }
}
