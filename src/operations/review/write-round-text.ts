import type { RoundTextKind } from '../../assessment/review/meeting.ts'
import type { RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { appendRoundText, getRoundTexts } from '../../store/round-texts.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { requireCoordinator } from './require-coordinator.ts'

/** A text of a round as somebody writes it. */
export interface RoundTextToWrite {
  readonly round: RoundId
  readonly kind: RoundTextKind
  readonly text: string
  /** 0 where there was none. */
  readonly seenVersion: number
}

/**
 * Writes the difficulties or the proposals of a round as a new version.
 *
 * @throws Problem `not-found`, `not-permitted`, `campaign-without`, `stale-edit` with both texts
 */
export function writeRoundText(
  context: Context,
  actor: Actor,
  { round, kind, text, seenVersion }: RoundTextToWrite,
): Promise<{ version: number }> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    await requireCoordinator(tx, round, { vi: 'ghi khó khăn, đề xuất', en: 'write difficulties and proposals' })
    const at = context.now()
    const version = seenVersion + 1
    const before = (await getRoundTexts(tx, round))[kind]
    const isNext = before.version === seenVersion
    if (!(isNext && (await appendRoundText(tx, round, { kind, version, text }, { by: actor.id, at })))) {
      const current = (await getRoundTexts(tx, round))[kind]
      throw new Problem('stale-edit', {
        ...{ what: kind, seenVersion, currentVersion: current.version },
        ...{ yours: text, current: current.text },
      })
    }
    const details = { kind, version, text }
    await appendAudit(tx, { round, at, person: actor.id, action: 'write-round-text', subject: round, details })
    return { version }
  })
}
