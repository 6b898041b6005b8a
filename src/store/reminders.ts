import { sql } from 'kysely'
import type { CampaignId, PersonId, RoundId } from '../framework/ids.ts'
import { type CalendarDate, toIsoDate } from '../number/vietnamese-date.ts'
import { Problem } from '../problem.ts'
import { isDuplicate } from './constraint.ts'
import type { Db, Tx } from './database.ts'

/** A sub-criterion of which a coordinator reminds. */
export interface Reminder {
  readonly round: RoundId
  readonly code: string
}

/** @throws Problem `reminded-today` for a sub-criterion of which somebody reminded on the same day */
export async function insertReminders(
  tx: Tx,
  reminders: readonly Reminder[],
  told: {
    readonly id: string
    readonly text: string
    readonly day: CalendarDate
    readonly by: PersonId
    readonly at: Date
  },
): Promise<void> {
  const { id, text, day, by, at } = told
  const [rounds, codes] = [reminders.map(({ round }) => round), reminders.map(({ code }) => code)]
  await sql`
    insert into reminders (round_id, code, day, id, text, entered_by, entered_at)
    select round, code, ${toIsoDate(day)}::date, ${id}::uuid, ${text}, ${by}, ${at}
    from unnest(${rounds}::uuid[], ${codes}::text[]) r (round, code)`
    .execute(tx)
    .catch((error: unknown) => {
      throw isDuplicate(error) ? new Problem('reminded-today', { codes }) : error
    })
}

/** Sub-criteria of a campaign of which somebody reminded on a day, as far as the acting person sees them. */
export async function listReminded(db: Db, campaign: CampaignId, day: CalendarDate): Promise<readonly Reminder[]> {
  const { rows } = await sql<Reminder>`
    select m.round_id as round, m.code from reminders m join rounds r on r.id = m.round_id
    where r.campaign_id = ${campaign}::uuid and m.day = ${toIsoDate(day)}::date
    order by m.round_id, m.code`.execute(db)
  return rows
}

/** Rounds that the acting person coordinates. */
export async function listCoordinated(db: Db): Promise<ReadonlySet<RoundId>> {
  const { rows } = await sql<{ id: RoundId }>`select id from chiso_rounds('coordinator') id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
