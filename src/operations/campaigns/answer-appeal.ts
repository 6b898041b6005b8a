import type { RoundId } from '../../framework/ids.ts'
import { toDecimalText } from '../../number/round.ts'
import { Problem } from '../../problem.ts'
import { findLastBy } from '../../store/course.ts'
import type { Tx } from '../../store/database.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { requireSubCriterion } from '../require-sub-criterion.ts'
import { requirePoints, writeScore } from './appraise.ts'
import { writeStep } from './take-step.ts'

/** What becomes of an appeal. */
export interface AppealOutcome {
  readonly round: RoundId
  readonly code: string
  readonly seenStep: number
  /** The score that it gets now, as plain decimal text; null if the appeal is rejected and the appraised score stands. */
  readonly points: string | null
  readonly reason: string
}

/**
 * The first appraiser answers an appeal; points that it wins are a score of their own beside the appraised one.
 *
 * @throws Problem as `requireMove` does; `step-taken`, `not-first-appraiser`, `invalid-input`
 */
export function answerAppeal(context: Context, actor: Actor, outcome: AppealOutcome): Promise<{ step: number }> {
  return permitted(context, actor, 'enter appraised scores', outcome.round, async (tx) => {
    const first = await findLastBy(tx, outcome.round, outcome.code, 'appraise')
    const taken = await closeAppeal(context, tx, actor, { ...outcome, action: 'answer' })
    if (first !== actor.id) throw new Problem('not-first-appraiser', {})
    return taken
  })
}

/** Ends an appeal by an answer or a decision, within a transaction of the acting person. */
async function closeAppeal(
  context: Context,
  tx: Tx,
  actor: Actor,
  { round, code, seenStep, points: text, reason, action }: AppealOutcome & { readonly action: 'answer' | 'decide' },
): Promise<{ step: number }> {
  if (reason.trim() === '') {
    const expected = { vi: 'nội dung trả lời', en: 'an answer in words' }
    throw new Problem('invalid-input', { where: 'reason', expected, got: reason })
  }
  const item = await requireSubCriterion(tx, round, code, null)
  const points = text === null ? null : requirePoints(item, text)
  const details = { outcome: points ? 'granted' : 'rejected', points: points && toDecimalText(points) }
  const taken = await writeStep(context, tx, actor, { round, code, action, seenStep, reason, details })
  if (points) await writeScore(tx, { round, code, stage: 'final', points }, { by: actor.id, at: context.now(), reason })
  return taken
}
