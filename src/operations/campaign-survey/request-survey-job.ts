import type { CampaignId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import type { Job } from '../../store/jobs.ts'
import { listSurveyFiles } from '../../store/survey-files.ts'
import { type Actor, permitted } from '../context.ts'
import type { JobsContext } from '../jobs-context.ts'
import { inQueue } from '../request-job.ts'
import { requireSurveying } from './require-survey-role.ts'

/** What a job computes: the files that counted when it was asked for. */
export interface SurveyJobInput {
  readonly column: string | null
  /** Numbers of files. */
  readonly design: number
  readonly answers: readonly number[]
}

/** What it is called in a refusal. */
export const computing = 'tính kết quả khảo sát'

/**
 * Asks for the survey of a campaign to be computed from the files that count now.
 *
 * @param column whose values are the units; null for figures of all people only
 * @throws Problem `not-found`; `not-permitted`, also for who coordinates; `wrong-state` without a design or answers
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
    return { column, design: design.number, answers }
  }).then((input) =>
    inQueue(context, { kind: 'survey', person: actor.id, round: null, campaign, input }, (insert) =>
      permitted(context, actor, 'read round', null, insert),
    ),
  )
}

function without(state: { readonly vi: string; readonly en: string }): Problem {
  return new Problem('wrong-state', { action: { vi: computing, en: 'compute the survey' }, state, codes: [] })
}
