import { sql } from 'kysely'
import type { PersonId, RoundId } from '../framework/ids.ts'
import { searchName } from '../number/search-name.ts'
import type { Db } from './database.ts'

/** Somebody who can be called upon in a comment: no more is told of them than the name. */
export interface Mentionable {
  readonly id: PersonId
  readonly name: string
}

/** Who can be called upon in a round that the acting person reads, by name; marks and capitals do not count in a search. */
export async function listMentionable(db: Db, round: RoundId, search = ''): Promise<readonly Mentionable[]> {
  const { rows } = await sql<Mentionable>`
    select id, name from chiso_mentionable(${round}::uuid) order by name, id`.execute(db)
  const wanted = searchName(search)
  return rows.filter(({ name }) => searchName(name).includes(wanted))
}
