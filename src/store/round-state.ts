import { sql } from 'kysely'
import type { RoundId } from '../framework/ids.ts'
import type { Db } from './database.ts'

/**
 * Names the state of what is entered in a round: two states of the same name hold the same. Entries are only ever added, so
 * their number tells whether there is a newer one; the head of the log tells a database that was restored from another.
 */
export async function getRoundState(db: Db, round: RoundId): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select concat_ws(':',
      (select hash from audit_heads where chain = ${round}),
      (select count(*) from figure_entries where round_id = ${round}::uuid),
      (select count(*) from score_entries where round_id = ${round}::uuid),
      (select count(*) from round_documents where round_id = ${round}::uuid)) as state`.execute(db)
  return rows[0]?.state ?? ''
}
