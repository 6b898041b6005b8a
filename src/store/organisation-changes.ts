import { sql } from 'kysely'
import type { OrganisationId } from '../framework/ids.ts'
import type { CalendarDate } from '../number/vietnamese-date.ts'
import { parseDate, toIsoDate } from '../number/vietnamese-date.ts'
import { Problem } from '../problem.ts'
import type { Db, Tx } from './database.ts'

/** @throws Problem `not-found` for an organisation that never existed */
export async function requireOrganisation(db: Db, id: OrganisationId): Promise<void> {
  const row = await db.selectFrom('organisations').select('id').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not-found', { what: { vi: 'tổ chức', en: 'organisation' }, id })
}

/** The oldest organisation that stands under none: the ministry that a new database begins with. */
export async function getTopOrganisation(db: Db): Promise<OrganisationId> {
  const row = await db
    .selectFrom('organisations')
    .select('id')
    .where('id', 'not in', (inner) => inner.selectFrom('organisation_parents').select('organisation_id'))
    .orderBy('born_on')
    .orderBy('name')
    .executeTakeFirstOrThrow()
  return row.id as OrganisationId
}

/** Marks an organisation and its tie to the one above as ended on a day. */
export async function markOrganisationEnded(tx: Tx, id: OrganisationId, on: CalendarDate): Promise<void> {
  await tx
    .updateTable('organisations')
    .set({ ended_on: toIsoDate(on) })
    .where('id', '=', id)
    .execute()
  await markTieEnded(tx, id, on)
}

/** Puts an organisation under another from a day on. */
export async function moveUnder(tx: Tx, id: OrganisationId, parent: OrganisationId, on: CalendarDate): Promise<void> {
  await markTieEnded(tx, id, on)
  await tx
    .insertInto('organisation_parents')
    .values({ organisation_id: id, parent_id: parent, valid_from: toIsoDate(on) })
    .execute()
}

async function markTieEnded(tx: Tx, id: OrganisationId, on: CalendarDate): Promise<void> {
  await tx
    .updateTable('organisation_parents')
    .set({ valid_to: toIsoDate(on) })
    .where('organisation_id', '=', id)
    .where('valid_to', 'is', null)
    .execute()
}

/** When the present tie of an organisation to the one above began; null at the top. */
export async function findTieStart(db: Db, id: OrganisationId): Promise<CalendarDate | null> {
  const row = await db
    .selectFrom('organisation_parents')
    .select(sql<string>`valid_from::text`.as('valid_from'))
    .where('organisation_id', '=', id)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return row ? parseDate(row.valid_from) : null
}

/** Keeps other changes of the tree waiting until the transaction ends: a unit could end while another is put under it. */
export async function lockTree(tx: Tx): Promise<void> {
  await tx.selectFrom('organisations').select('id').where('kind', '=', 'ministry').orderBy('id').forUpdate().execute()
}
