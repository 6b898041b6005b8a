import { sql } from 'kysely'
import type { OrganisationId } from '../framework/ids.ts'
import { searchName } from '../number/search-name.ts'
import { type CalendarDate, toIsoDate } from '../number/vietnamese-date.ts'
import type { Db, Tx } from './database.ts'
import { toCalendarDate } from './to-calendar-date.ts'

/** What a unit is called from a day on, until the next name holds. */
export interface NameSince {
  readonly name: string
  readonly from: CalendarDate
}

/** The names that a unit was given after its birth, by day; empty where it has always been called the same. */
export async function listLaterNames(db: Db, id: OrganisationId): Promise<readonly NameSince[]> {
  const rows = await db
    .selectFrom('organisation_names')
    .select(['name', sql<string>`valid_from::text`.as('valid_from')])
    .where('organisation_id', '=', id)
    .orderBy('valid_from')
    .execute()
  return rows.map(({ name, valid_from }) => ({ name, from: toCalendarDate(valid_from) }))
}

export async function insertName(tx: Tx, id: OrganisationId, { name, from }: NameSince): Promise<void> {
  await tx
    .insertInto('organisation_names')
    .values({ organisation_id: id, valid_from: toIsoDate(from), name, search_name: searchName(name) })
    .execute()
}
