import { sql } from 'kysely'
import { blankMeeting, type MeetingDecision, type MeetingRecord } from '../assessment/review/meeting.ts'
import type { PersonId, RoundId } from '../framework/ids.ts'
import { parseDate, toIsoDate } from '../number/vietnamese-date.ts'
import type { Db, Tx } from './database.ts'

/** A meeting as it stands; version 0 and blank before the first. */
export interface KeptMeeting extends MeetingRecord {
  readonly version: number
  readonly at: Date | null
}

/** A decision as it is kept: days as text. */
interface KeptDecision extends Omit<MeetingDecision, 'tasks'> {
  readonly tasks: readonly { readonly who: string; readonly what: string; readonly by: string | null }[]
}

export async function getMeeting(db: Db, round: RoundId): Promise<KeptMeeting> {
  const row = await db
    .selectFrom('review_meetings')
    .selectAll()
    .select(sql<string | null>`held_on::text`.as('held_day'))
    .where('round_id', '=', round)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { ...blankMeeting, version: 0, at: null }
  const { version, begins, ends, place, chair, secretary, attendance, notes, entered_at: at, held_day: day } = row
  const heldOn = day === null ? null : parseDate(day)
  const decisions = (row.decisions as unknown as readonly KeptDecision[]).map(({ tasks, ...decision }) => ({
    ...decision,
    tasks: tasks.map(({ by, ...task }) => ({ ...task, by: by === null ? null : parseDate(by) })),
  }))
  return { version, at, heldOn, begins, ends, place, chair, secretary, attendance, notes, decisions }
}

/** @returns false if somebody has appended that version */
export async function appendMeeting(
  tx: Tx,
  round: RoundId,
  { heldOn, decisions, version, ...texts }: MeetingRecord & { readonly version: number },
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<boolean> {
  const kept: readonly KeptDecision[] = decisions.map(({ tasks, ...decision }) => ({
    ...decision,
    tasks: tasks.map((task) => ({ ...task, by: task.by && toIsoDate(task.by) })),
  }))
  const row = await tx
    .insertInto('review_meetings')
    .values({
      ...{ ...texts, version, round_id: round, held_on: heldOn && toIsoDate(heldOn), entered_by: by, entered_at: at },
      decisions: sql<string>`${JSON.stringify(kept)}::jsonb`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return row !== undefined
}
