import type { CutReason } from '../../assessment/course/cut-reason.ts'
import type { SubCriterion } from '../../framework/framework.ts'
import type { RoundId } from '../../framework/ids.ts'
import { type Exact, exact } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'
import { Problem } from '../../problem.ts'
import type { Tx } from '../../store/database.ts'
import { appendScores } from '../../store/entries.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { requireSubCriterion } from '../require-sub-criterion.ts'
import { claimedPoints } from './claimed-points.ts'
import { writeStep } from './take-step.ts'

/** An appraised score as an appraiser sets it. */
export interface Appraisal {
  readonly round: RoundId
  readonly code: string
  readonly seenStep: number
  /** Plain decimal text, from 0 to the maximum. */
  readonly points: string
  /** Needed for less than was claimed. */
  readonly cut: CutReason | null
  readonly reason: string | null
}

/**
 * Sets the appraised score beside the self score, which stays.
 *
 * @throws Problem as `requireMove` does; `step-taken`, `invalid-input` for points that cannot be, or a cut without a coded
 * reason and a text
 */
export function appraise(context: Context, actor: Actor, appraisal: Appraisal): Promise<{ step: number }> {
  return permitted(context, actor, 'enter appraised scores', appraisal.round, async (tx) => {
    const { round, code, seenStep, cut, reason } = appraisal
    const item = await requireSubCriterion(tx, round, code, null)
    const points = requirePoints(item, appraisal.points)
    const claimed = await claimedPoints(tx, round, item)
    const isCut = claimed !== null && points.compare(claimed) < 0
    if (isCut) requireGround(cut, reason)
    const details = {
      points: toDecimalText(points),
      cut: isCut ? cut : null,
      claimed: claimed && toDecimalText(claimed),
    }
    const taken = await writeStep(context, tx, actor, { round, code, action: 'appraise', seenStep, reason, details })
    await writeScore(tx, { round, code, stage: 'appraised', points }, { by: actor.id, at: context.now(), reason })
    return taken
  })
}

/** Writes the score that a step gives, as the next version of its stage. */
export async function writeScore(
  tx: Tx,
  given: {
    readonly round: RoundId
    readonly code: string
    readonly stage: 'appraised' | 'final'
    readonly points: Exact
  },
  entering: { readonly by: Actor['id']; readonly at: Date; readonly reason: string | null },
): Promise<void> {
  const { round, code, stage, points } = given
  const told = { cause: entering.reason, evidence: null, leadAgency: null, standing: 'printed' as const }
  await appendScores(tx, round, [{ code, stage, points: toDecimalText(points), ...told }], entering)
}

/** @throws Problem `invalid-input` for what is no number, negative, or above the maximum */
export function requirePoints(item: SubCriterion, text: string): Exact {
  const points = /^\d+(\.\d+)?$/.test(text) ? exact(text) : null
  if (points !== null && points.compare(item.maximum) <= 0) return points
  const maximum = toDecimalText(item.maximum)
  const expected = { vi: `số điểm từ 0 đến ${maximum}`, en: `points from 0 to ${maximum}` }
  throw new Problem('invalid-input', { where: 'points', expected, got: text })
}

function requireGround(cut: CutReason | null, reason: string | null): void {
  if (cut === null) {
    const expected = { vi: 'mã lý do khi cho điểm thấp hơn điểm tự đánh giá', en: 'a coded reason for a cut' }
    throw new Problem('invalid-input', { where: 'cut', expected, got: '' })
  }
  if ((reason ?? '').trim() === '') {
    const expected = { vi: 'nội dung giải thích khi cho điểm thấp hơn', en: 'a text that says why it is cut' }
    throw new Problem('invalid-input', { where: 'reason', expected, got: reason ?? '' })
  }
}
