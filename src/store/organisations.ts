import { sql } from 'kysely'
import type { OrganisationId } from '../framework/ids.ts'
import type { Organisation, OrganisationKind } from '../framework/organisation.ts'
import { searchName } from '../number/search-name.ts'
import { type CalendarDate, parseDate, toIsoDate } from '../number/vietnamese-date.ts'
import { Problem } from '../problem.ts'
import type { Db, Tx } from './database.ts'

/** Which organisations are asked for, as of a day. */
export interface OrganisationQuery {
  readonly day: CalendarDate
  /** Part of the name; diacritics and case do not matter. */
  readonly search?: string
  readonly parent?: OrganisationId
}

/** Organisations that exist on a day, by name. */
export async function listOrganisations(
  db: Db,
  { day, search, parent }: OrganisationQuery,
): Promise<readonly Organisation[]> {
  const date = toIsoDate(day)
  let query = organisationsOn(db, date)
    .where(sql<boolean>`o.born_on <= ${date}::date and (o.ended_on is null or o.ended_on > ${date}::date)`)
    .orderBy('o.name')
  if (search) query = query.where('o.search_name', 'like', `%${searchName(search).replace(/[%_\\]/g, '\\$&')}%`)
  if (parent) query = query.where('p.parent_id', '=', parent)
  return (await query.execute()).map(toOrganisation)
}

/** @throws Problem `not-found` */
export async function getOrganisation(db: Db, id: OrganisationId, day: CalendarDate): Promise<Organisation> {
  const row = await organisationsOn(db, toIsoDate(day)).where('o.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not-found', { what: { vi: 'tổ chức', en: 'organisation' }, id })
  return toOrganisation(row)
}

/** What a unit went into, or what went into it. */
export interface MergerTie extends Pick<Organisation, 'id' | 'kind' | 'name' | 'bornOn' | 'endedOn'> {
  /** The first day on which the one that went is no more. */
  readonly on: CalendarDate
}

/** The mergers of a unit both ways, by day and name. */
export async function listMergers(
  db: Db,
  id: OrganisationId,
): Promise<{ readonly from: readonly MergerTie[]; readonly into: readonly MergerTie[] }> {
  const ties = (own: 'm.into_id' | 'm.from_id', other: 'm.from_id' | 'm.into_id') =>
    db
      .selectFrom('organisation_mergers as m')
      .innerJoin('organisations as o', 'o.id', other)
      .where(own, '=', id)
      .select(['o.id', 'o.kind', 'o.name', sql<null>`null`.as('parent_id'), sql<string>`m.merged_on::text`.as('on')])
      .select([sql<string>`o.born_on::text`.as('born_on'), sql<string | null>`o.ended_on::text`.as('ended_on')])
      .orderBy('m.merged_on')
      .orderBy('o.name')
      .execute()
  const [from, into] = [await ties('m.into_id', 'm.from_id'), await ties('m.from_id', 'm.into_id')]
  return { from: from.map(toMergerTie), into: into.map(toMergerTie) }
}

function toMergerTie({ on, ...row }: OrganisationRow & { readonly on: string }): MergerTie {
  const { parent: _, ...organisation } = toOrganisation(row)
  return { ...organisation, on: dateOf(on) }
}

function organisationsOn(db: Db, date: string) {
  return db
    .selectFrom('organisations as o')
    .leftJoin('organisation_parents as p', (join) =>
      join
        .onRef('p.organisation_id', '=', 'o.id')
        .on(sql<boolean>`p.valid_from <= ${date}::date and (p.valid_to is null or p.valid_to > ${date}::date)`),
    )
    .select(['o.id', 'o.kind', 'o.name', 'p.parent_id'])
    .select([sql<string>`o.born_on::text`.as('born_on'), sql<string | null>`o.ended_on::text`.as('ended_on')])
}

interface OrganisationRow {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly parent_id: string | null
  readonly born_on: string
  readonly ended_on: string | null
}

function toOrganisation({ id, kind, name, parent_id, born_on, ended_on }: OrganisationRow): Organisation {
  return {
    id: id as OrganisationId,
    kind: kind as OrganisationKind,
    name,
    bornOn: dateOf(born_on),
    endedOn: ended_on === null ? null : dateOf(ended_on),
    parent: parent_id as OrganisationId | null,
  }
}

function dateOf(text: string): CalendarDate {
  const date = parseDate(text)
  if (!date) throw new Error(`the database gave no date: ${text}`)
  return date
}

export async function insertOrganisations(tx: Tx, organisations: readonly Organisation[]): Promise<void> {
  if (organisations.length === 0) return
  await tx
    .insertInto('organisations')
    .values(
      organisations.map(({ id, kind, name, bornOn, endedOn }) => ({
        id,
        kind,
        name,
        search_name: searchName(name),
        born_on: toIsoDate(bornOn),
        ended_on: endedOn && toIsoDate(endedOn),
      })),
    )
    .execute()
  const parents = organisations.flatMap(({ id, parent, bornOn, endedOn }) =>
    parent === null
      ? []
      : [
          {
            organisation_id: id,
            parent_id: parent,
            valid_from: toIsoDate(bornOn),
            valid_to: endedOn && toIsoDate(endedOn),
          },
        ],
  )
  if (parents.length > 0) await tx.insertInto('organisation_parents').values(parents).execute()
}

/** Records which unit a unit went into on a day. */
export async function insertMergers(
  tx: Tx,
  mergers: readonly { readonly from: OrganisationId; readonly into: OrganisationId; readonly on: CalendarDate }[],
): Promise<void> {
  if (mergers.length === 0) return
  await tx
    .insertInto('organisation_mergers')
    .values(mergers.map(({ from, into, on }) => ({ from_id: from, into_id: into, merged_on: toIsoDate(on) })))
    .execute()
}
