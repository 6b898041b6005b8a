import { moveOf } from '../../assessment/course/course-action.ts'
import { actionTexts, stateTexts } from '../../assessment/course/course-texts.data.ts'
import { moveRefusal } from '../../assessment/course/move-refusal.ts'
import type { RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { holdItems, listItems } from '../../store/course.ts'
import { listCourseRoles } from '../../store/course-roles.ts'
import { insertSteps } from '../../store/course-steps.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { campaignOf, moveProblem } from './require-move.ts'

/** An action on all of a round at once. */
export interface RoundMove {
  readonly round: RoundId
  readonly action: 'consolidate' | 'reopen' | 'send' | 'release'
  readonly reason: string | null
}

/**
 * Moves all sub-criteria of a round, or none.
 *
 * @returns how many were moved
 * @throws Problem `campaign-without`, `not-permitted`, `window-closed`, `invalid-input` without the reason that it needs,
 * `wrong-state` with every sub-criterion that is not ready, `step-taken`
 */
export function moveRound(context: Context, actor: Actor, move: RoundMove): Promise<{ moved: number }> {
  const { round, action, reason } = move
  return permitted(context, actor, 'read round', round, async (tx) => {
    const { campaign, calendar } = await campaignOf(tx, round)
    const { asks, to } = moveOf(action)
    const codes = (await listItems(tx, round)).map(({ code }) => code)
    await holdItems(tx, round, codes, 'for-moving')
    const items = await listItems(tx, round)
    const at = context.now()
    const situation = {
      ...{ held: await listCourseRoles(tx, round), person: actor.id, calendar, day: dayInVietnam(at) },
      ...{ needsSecond: campaign.needsSecond, lastBy: () => null },
    }
    const unready = items.flatMap((item) => {
      const refusal = moveRefusal(action, { ...situation, state: item.state })
      if (refusal && refusal.why !== 'state') throw moveProblem(action, item.code, refusal, { ...situation, ...item })
      return refusal ? [item] : []
    })
    const [first] = unready
    if (first) {
      const told = { action: actionTexts[action], state: stateTexts[first.state] }
      throw new Problem('wrong-state', { ...told, codes: unready.map(({ code }) => code) })
    }
    if (asks.includes('reason') && (reason ?? '').trim() === '') {
      throw new Problem('invalid-input', {
        where: 'reason',
        expected: { vi: 'lý do', en: 'a reason' },
        got: reason ?? '',
      })
    }
    if (to === 'same') throw new Error(`the action ${action} moves nothing`)
    const steps = items.map(({ code, step }) => ({
      round,
      code,
      version: step + 1,
      action,
      state: to,
      reason,
      details: {},
    }))
    await insertSteps(tx, steps, { by: actor.id, at })
    const details = { to, reason, codes }
    await appendAudit(tx, { round, at, person: actor.id, action: `course-${action}`, subject: round, details })
    return { moved: items.length }
  })
}
