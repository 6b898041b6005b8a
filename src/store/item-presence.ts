import { sql } from 'kysely'
import type { PersonId, RoundId } from '../framework/ids.ts'
import type { Db, Tx } from './database.ts'

/** Somebody who has the page of a sub-criterion open. */
export interface Presence {
  readonly id: PersonId
  readonly name: string
  readonly since: Date
}

interface Place {
  readonly round: RoundId
  readonly code: string
}

/**
 * Notes that a person has a sub-criterion's page open.
 *
 * @param goneBefore who was last seen before it was away meanwhile, and begins anew
 */
export async function markPresent(
  tx: Tx,
  { round, code }: Place,
  person: PersonId,
  { at, goneBefore }: { readonly at: Date; readonly goneBefore: Date },
): Promise<void> {
  await tx
    .insertInto('item_presence')
    .values({ round_id: round, code, person_id: person, since: at, seen_at: at })
    .onConflict((conflict) =>
      conflict.columns(['round_id', 'code', 'person_id']).doUpdateSet({
        seen_at: at,
        since: sql`case when item_presence.seen_at < ${goneBefore} then excluded.since else item_presence.since end`,
      }),
    )
    .execute()
}

/** Who was seen since a moment beside the acting person, who is there too; the longest there first. */
export async function listPresent(db: Db, { round, code }: Place, seenSince: Date): Promise<readonly Presence[]> {
  const { rows } = await sql<{ id: PersonId; name: string; since: Date }>`
    select id, name, since from chiso_present(${round}::uuid, ${code}) where seen_at >= ${seenSince}
    order by since, id`.execute(db)
  return rows
}

/** The names of those who did something on a sub-criterion or were called upon there, by their ids. */
export async function listItemPeople(db: Db, { round, code }: Place): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select id, name from chiso_item_people(${round}::uuid, ${code})`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
