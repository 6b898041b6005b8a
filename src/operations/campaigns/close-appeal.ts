import type { RoundId } from '../../framework/ids.ts'
import { type Exact, exact } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'
import { Problem } from '../../problem.ts'
import type { RoundItem } from '../../store/course.ts'
import type { Tx } from '../../store/database.ts'
import type { Actor, Context } from '../context.ts'
import { requireSubCriterion } from '../require-sub-criterion.ts'
import { requirePoints, writeScore } from './appraise.ts'
import { requireMove } from './require-move.ts'
import { writeStep } from './take-step.ts'

/** What becomes of an appeal. */
export interface AppealOutcome {
  readonly round: RoundId
  readonly code: string
  readonly seenStep: number
  /** The score that it gets now, as plain decimal text; null if the appeal is rejected and the score stands. */
  readonly points: string | null
  readonly reason: string
}

/** An outcome, by whom it is given, and how many of the council voted for and against it. */
interface Closing extends AppealOutcome {
  readonly action: 'answer' | 'decide'
  readonly votes?: { readonly for: number; readonly against: number; readonly members: number }
}

/**
 * Ends an appeal by an answer or a decision, within a transaction of the acting person; points are a score beside the others.
 *
 * @throws Problem as `requireMove` does; `step-taken`, `invalid-input` for points that cannot be or without a text,
 * `lowered-by-appeal` for fewer points than it has
 */
export async function closeAppeal(
  context: Context,
  tx: Tx,
  actor: Actor,
  { round, code, seenStep, points: text, reason, action, votes }: Closing,
): Promise<{ step: number }> {
  if (reason.trim() === '') {
    const expected = { vi: 'nội dung trả lời', en: 'an answer in words' }
    throw new Problem('invalid-input', { where: 'reason', expected, got: reason })
  }
  const definition = await requireSubCriterion(tx, round, code, null)
  const points = text === null ? null : requirePoints(definition, text)
  const item = await requireMove(tx, context, actor, { round, code, action })
  if (item.step !== seenStep) throw new Problem('step-taken', {})
  if (points) requireNoLoss(points, item)
  const details = { outcome: points ? 'granted' : 'rejected', points: points && toDecimalText(points), ...votes }
  const taken = await writeStep(context, tx, actor, { round, code, action, seenStep, reason, details })
  if (points) await writeScore(tx, { round, code, stage: 'final', points }, { by: actor.id, at: context.now(), reason })
  return taken
}

/** The points that a sub-criterion has when an appeal on it is looked at: after an answer those of the answer. */
export function standingPoints({ appraised, final }: Pick<RoundItem, 'appraised' | 'final'>): string | null {
  return final ?? appraised
}

/** @throws Problem `lowered-by-appeal` for fewer points than a sub-criterion has */
export function requireNoLoss(points: Exact, item: Pick<RoundItem, 'appraised' | 'final'>): void {
  const standing = standingPoints(item)
  if (standing === null || points.compare(exact(standing)) >= 0) return
  throw new Problem('lowered-by-appeal', { standing, got: toDecimalText(points) })
}
