import type { RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { appendExplanation, getExplanation } from '../../store/item-texts.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { requireMove } from './require-move.ts'

/** An explanation as somebody writes it. */
export interface ExplanationToEnter {
  readonly round: RoundId
  readonly code: string
  readonly text: string
  /** 0 where there was none. */
  readonly seenVersion: number
}

/**
 * Enters the explanation of a sub-criterion as a new version.
 *
 * @throws Problem as `requireMove` does; `stale-edit` with both texts
 */
export function explainItem(
  context: Context,
  actor: Actor,
  { round, code, text, seenVersion }: ExplanationToEnter,
): Promise<{ version: number }> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    await requireMove(tx, context, actor, { round, code, action: 'enter' })
    const version = seenVersion + 1
    const at = context.now()
    const before = await getExplanation(tx, round, code)
    const isNext = before.version === seenVersion
    if (!(isNext && (await appendExplanation(tx, { round, code, version, text }, { by: actor.id, at })))) {
      const current = await getExplanation(tx, round, code)
      throw new Problem('stale-edit', {
        ...{ what: code, seenVersion, currentVersion: current.version },
        ...{ yours: text, current: current.text },
      })
    }
    const details = { version, text }
    await appendAudit(tx, { round, at, person: actor.id, action: 'explain-item', subject: code, details })
    return { version }
  })
}
