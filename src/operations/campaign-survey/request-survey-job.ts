import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import type { Job } from '../../store/jobs.ts'
import { listSurveyFiles } from '../../store/survey-files.ts'
import { type Actor, permitted } from '../context.ts'
import type { JobsContext } from '../jobs-context.ts'
import { inQueue } from '../request-job.ts'
import { requireSurveying } from './require-survey-role.ts'
import { type SampleFileNumbers, sampleFileNumbers, weightSourceOf } from './survey-sample-files.ts'

/** What a job computes: the files that counted when it was asked for; those of the sample only where the design takes from them. */
export interface SurveyJobInput extends SampleFileNumbers {
  readonly column: string | null
  /** Numbers of files. */
  readonly design: number
  readonly answers: readonly number[]
}

/** What it is called in a refusal. */
export const computing = 'tính kết quả khảo sát'

/**
 * Asks for the survey of a campaign to be computed from the files that count now. Where the design names but the columns of units,
 * strata, chances and weights come from the protocols and records of replacements.
 *
 * @param column whose values are the units; null for figures of all people only
 * @throws Problem `not-found`; `not-permitted`, also for who coordinates; `wrong-state` without a design or answers, or
 * without a protocol that the design needs
 */
export function requestSurveyJob(
  context: JobsContext,
  actor: Actor,
  { campaign, column }: { readonly campaign: CampaignId; readonly column: string | null },
): Promise<Job> {
  return permitted(context, actor, 'read round', null, async (tx) => {
    await requireSurveying(tx, campaign, computing)
    const files = await listSurveyFiles(tx, campaign)
    const design = files.find(({ kind }) => kind === 'design')
    const answers = files.filter(({ kind }) => kind === 'answers').map(({ number }) => number)
    if (!design) throw without({ vi: 'chưa có thiết kế', en: 'without a design' })
    if (answers.length === 0) throw without({ vi: 'chưa có phiếu trả lời', en: 'without answers' })
    const isByProtocols = (await weightSourceOf(tx, campaign, files)) === 'protocols'
    const sample = isByProtocols ? sampleFileNumbers(files) : { protocols: [], replacements: [] }
    if (isByProtocols && sample.protocols.length === 0) throw without(missingProtocol)
    return { column, design: design.number, answers, ...sample }
  }).then((input) =>
    inQueue(context, { kind: 'survey', person: actor.id, round: null, campaign, input }, (insert) =>
      permitted(context, actor, 'read round', null, insert),
    ),
  )
}

const missingProtocol = {
  vi: 'thiết kế chỉ ghi cột mã đơn vị và chưa có biên bản rút mẫu',
  en: 'the design names but columns of units, and there is no protocol of a draw',
}

function without(state: { readonly vi: string; readonly en: string }): Problem {
  return new Problem('wrong-state', { action: { vi: computing, en: 'compute the survey' }, state, codes: [] })
}
