import type { MeetingRecord } from '../../assessment/review/meeting.ts'
import type { RoundId } from '../../framework/ids.ts'
import type { Plain } from '../../number/plain.ts'
import { formatDate, toIsoDate } from '../../number/vietnamese-date.ts'
import { Problem } from '../../problem.ts'
import { appendAudit } from '../../store/audit.ts'
import { listItems } from '../../store/course.ts'
import type { Tx } from '../../store/database.ts'
import { appendMeeting, getMeeting } from '../../store/review-meetings.ts'
import { type Actor, type Context, permitted } from '../context.ts'
import { requireCoordinator } from './require-coordinator.ts'

/** The review meeting of a round as somebody writes it down. */
export interface MeetingToWrite {
  readonly round: RoundId
  readonly record: MeetingRecord
  /** 0 where nothing was written. */
  readonly seenVersion: number
}

/**
 * Writes the review meeting of a round down as a new version.
 *
 * @throws Problem `not-found` also for a decision about what is not in the round, `not-permitted`, `campaign-without`,
 * `invalid-input` for two decisions about one sub-criterion or one that says nothing, `stale-edit`
 */
export function writeMeeting(
  context: Context,
  actor: Actor,
  { round, record, seenVersion }: MeetingToWrite,
): Promise<{ version: number }> {
  return permitted(context, actor, 'read round', round, async (tx) => {
    await requireCoordinator(tx, round, { vi: 'ghi biên bản họp rà soát', en: 'write the review meeting down' })
    await requireDecisions(tx, round, record)
    const at = context.now()
    const version = seenVersion + 1
    const before = await getMeeting(tx, round)
    const isNext = before.version === seenVersion
    if (!(isNext && (await appendMeeting(tx, round, { ...record, version }, { by: actor.id, at })))) {
      const current = await getMeeting(tx, round)
      throw new Problem('stale-edit', {
        ...{ what: 'biên bản họp', seenVersion, currentVersion: current.version },
        ...{ yours: toldShortly(record), current: toldShortly(current) },
      })
    }
    const details = { version, ...plainMeeting(record) }
    await appendAudit(tx, { round, at, person: actor.id, action: 'write-meeting', subject: round, details })
    return { version }
  })
}

async function requireDecisions(tx: Tx, round: RoundId, { decisions }: MeetingRecord): Promise<void> {
  const known = new Set((await listItems(tx, round)).map(({ code }) => code))
  for (const [at, { code, text, tasks }] of decisions.entries()) {
    if (!known.has(code)) throw new Problem('not-found', { what: { vi: 'tiêu chí', en: 'sub-criterion' }, id: code })
    if (decisions.findIndex((each) => each.code === code) < at) {
      const expected = { vi: 'mỗi tiêu chí một kết luận', en: 'one decision for each sub-criterion' }
      throw new Problem('invalid-input', { where: `decisions.${at}.code`, expected, got: code })
    }
    if ((text ?? '').trim() === '' && tasks.length === 0) {
      const expected = { vi: `kết luận hoặc việc cần làm cho ${code}`, en: `a decision or a task for ${code}` }
      throw new Problem('invalid-input', { where: `decisions.${at}.text`, expected, got: '' })
    }
  }
}

/** A version in a few words, to be told beside another. */
function toldShortly({ heldOn, decisions }: MeetingRecord): string {
  const day = heldOn ? `họp ngày ${formatDate(heldOn)}` : 'chưa ghi ngày họp'
  return `${day}, ${decisions.length} kết luận`
}

function plainMeeting({ heldOn, decisions, ...texts }: MeetingRecord): { readonly [name: string]: Plain } {
  return {
    ...texts,
    heldOn: heldOn && toIsoDate(heldOn),
    decisions: decisions.map(({ code, text, tasks }) => ({
      ...{ code, text },
      tasks: tasks.map(({ who, what, by }) => ({ who, what, by: by && toIsoDate(by) })),
    })),
  }
}
