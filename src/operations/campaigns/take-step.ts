import type { AppealReason } from '../../assessment/course/appeal-reason.ts'
import { type CourseAction, moveOf } from '../../assessment/course/course-action.ts'
import type { RoundId } from '../../framework/ids.ts'
import type { Plain } from '../../number/plain.ts'
import { toDecimalText } from '../../number/round.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { holdItems, type RoundItem } from '../../store/course.ts'
import { insertSteps } from '../../store/course-steps.ts'
import type { Tx } from '../../store/database.ts'
import { appendScores } from '../../store/entries.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { requireSubCriterion } from '../require-sub-criterion.ts'
import { claimedPoints } from './claimed-points.ts'
import { requireMove } from './require-move.ts'

/** An action on one sub-criterion that asks for no more than a reason. */
export interface StepToTake {
  readonly round: RoundId
  readonly code: string
  readonly action: 'submit' | 'take-back' | 'accept' | 'return' | 'confirm' | 'object' | 'appeal' | 'escalate'
  /** The newest step that the person saw. */
  readonly seenStep: number
  readonly reason: string | null
  /** With `submit`: false claims that it does not apply to the organisation, which needs a reason. */
  readonly applies?: boolean
  /** With `appeal`, which needs one: what it is about. */
  readonly ground?: AppealReason | null
}

/**
 * Takes a step; rights, state and window are asked now, whatever a page showed before.
 *
 * @throws Problem as `requireMove` does; `step-taken`, `invalid-input` without the reason that it needs, or the coded one of an appeal
 */
export function takeStep(context: Context, actor: Actor, step: StepToTake): Promise<{ step: number }> {
  return permitted(context, actor, 'read round', step.round, async (tx) => {
    const { action, applies = true } = step
    const needsReason = (moveOf(action).asks as readonly string[]).includes('reason') || !applies
    if (needsReason && (step.reason ?? '').trim() === '') {
      const expected = { vi: 'lý do', en: 'a reason' }
      throw new Problem('invalid-input', { where: 'reason', expected, got: step.reason ?? '' })
    }
    // What is claimed must be what stands when the step is taken.
    await holdItems(tx, step.round, [step.code], 'for-moving')
    const taken = await writeStep(context, tx, actor, { ...step, details: await detailsOf(tx, step) })
    if (action === 'object') await withdrawAppraisal(context, tx, actor, step)
    return taken
  })
}

async function detailsOf(tx: Tx, step: StepToTake): Promise<StepToWrite['details']> {
  const { action, applies = true, ground = null } = step
  if (action === 'submit') return { applies, claimed: applies ? await claimOf(tx, step) : null }
  if (action !== 'appeal') return {}
  if (ground === null) {
    const expected = { vi: 'mã lý do kiến nghị', en: 'a coded reason of the appeal' }
    throw new Problem('invalid-input', { where: 'ground', expected, got: '' })
  }
  return { ground }
}

/** Points that were objected to stand no more: the next version of the appraised score has none. */
async function withdrawAppraisal({ now }: Context, tx: Tx, { id }: Actor, { round, code, reason }: StepToTake) {
  const none = { cause: null, evidence: null, leadAgency: null, standing: 'printed' as const }
  const score = { code, stage: 'appraised' as const, points: null, ...none }
  await appendScores(tx, round, [score], { by: id, at: now(), reason })
}

/** The points that stand behind a submission, as decimal text; null where figures for them are missing. */
async function claimOf(tx: Tx, { round, code }: StepToTake): Promise<string | null> {
  const points = await claimedPoints(tx, round, await requireSubCriterion(tx, round, code, null))
  return points && toDecimalText(points)
}

/** A step with what its action asks for. */
export interface StepToWrite {
  readonly round: RoundId
  readonly code: string
  readonly action: CourseAction
  readonly seenStep: number
  readonly reason: string | null
  readonly details: { readonly [name: string]: Plain }
}

/** Takes a step within a transaction of the acting person, and tells it. */
export async function writeStep(
  context: Context,
  tx: Tx,
  actor: Actor,
  { seenStep, ...step }: StepToWrite,
): Promise<{ step: number }> {
  const item = await requireMove(tx, context, actor, step)
  if (item.step !== seenStep) throw new Problem('step-taken', {})
  const at = context.now()
  const { round, code, action, reason, details } = step
  const next = { round, code, action, reason, details, version: item.step + 1, state: stateAfter(action, item) }
  await insertSteps(tx, [next], { by: actor.id, at })
  const told = { from: item.state, to: next.state, reason, ...details }
  await appendAudit(tx, { round, at, person: actor.id, action: `course-${action}`, subject: code, details: told })
  return { step: next.version }
}

function stateAfter(action: CourseAction, { state }: RoundItem): RoundItem['state'] {
  const { to } = moveOf(action)
  return to === 'same' ? state : to
}
