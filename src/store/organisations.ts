import { sql } from 'kysely'
import type { OrganisationId } from '../framework/ids.ts'
import type { Organisation, OrganisationKind } from '../framework/organisation.ts'
import { searchName } from '../number/search-name.ts'
import { type CalendarDate, toIsoDate } from '../number/vietnamese-date.ts'
import { Problem } from '../problem.ts'
import type { Db, Tx } from './database.ts'
import { toCalendarDate } from './to-calendar-date.ts'

/** Which organisations are asked for, as of a day. */
export interface OrganisationQuery {
  readonly day: CalendarDate
  /** Part of the name, or of one it had before or has later; diacritics and case do not matter. */
  readonly search?: string
  readonly parent?: OrganisationId
}

/** A unit with what else it is called at other times, by day. */
export interface ListedOrganisation extends Organisation {
  readonly otherNames: readonly string[]
}

/** Organisations that exist on a day, by name. */
export async function listOrganisations(
  db: Db,
  { day, search, parent }: OrganisationQuery,
): Promise<readonly ListedOrganisation[]> {
  const date = toIsoDate(day)
  let query = organisationsOn(db, date)
    .select(namesOf.as('names'))
    .where(sql<boolean>`o.born_on <= ${date}::date and (o.ended_on is null or o.ended_on > ${date}::date)`)
    .orderBy('name')
  if (search) query = query.where(isCalled(searchName(search)))
  if (parent) query = query.where('p.parent_id', '=', parent)
  return (await query.execute()).map(({ names, ...row }) => ({
    ...toOrganisation(row),
    otherNames: names.filter((name) => name !== row.name),
  }))
}

/** All names of a unit, by the day from which each holds. */
const namesOf = sql<readonly string[]>`array[o.name] || array(
  select n.name from organisation_names n where n.organisation_id = o.id order by n.valid_from)`

/** Whether any name that a unit ever has holds a text. */
function isCalled(sought: string) {
  const pattern = `%${sought.replace(/[%_\\]/g, '\\$&')}%`
  return sql<boolean>`(o.search_name like ${pattern} or exists (
    select from organisation_names n where n.organisation_id = o.id and n.search_name like ${pattern}))`
}

/** @throws Problem `not-found` */
export async function getOrganisation(db: Db, id: OrganisationId, day: CalendarDate): Promise<Organisation> {
  const row = await organisationsOn(db, toIsoDate(day)).where('o.id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not-found', { what: { vi: 'tổ chức', en: 'organisation' }, id })
  return toOrganisation(row)
}

/** Names on a day by id; what does not exist has none. */
export async function listNames(
  db: Db,
  ids: readonly OrganisationId[],
  day: CalendarDate,
): Promise<ReadonlyMap<OrganisationId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('organisations')
    .select(['id', sql<string>`organisation_name(id, ${toIsoDate(day)}::date)`.as('name')])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id as OrganisationId, name]))
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
      .select(['o.id', 'o.kind', sql<null>`null`.as('parent_id'), sql<string>`m.merged_on::text`.as('on')])
      .select(sql<string>`organisation_name(o.id, m.merged_on)`.as('name'))
      .select([sql<string>`o.born_on::text`.as('born_on'), sql<string | null>`o.ended_on::text`.as('ended_on')])
      .orderBy('m.merged_on')
      .orderBy('name')
      .execute()
  const [from, into] = [await ties('m.into_id', 'm.from_id'), await ties('m.from_id', 'm.into_id')]
  return { from: from.map(toMergerTie), into: into.map(toMergerTie) }
}

function toMergerTie({ on, ...row }: OrganisationRow & { readonly on: string }): MergerTie {
  const { parent: _, ...organisation } = toOrganisation(row)
  return { ...organisation, on: toCalendarDate(on) }
}

function organisationsOn(db: Db, date: string) {
  return db
    .selectFrom('organisations as o')
    .leftJoin('organisation_parents as p', (join) =>
      join
        .onRef('p.organisation_id', '=', 'o.id')
        .on(sql<boolean>`p.valid_from <= ${date}::date and (p.valid_to is null or p.valid_to > ${date}::date)`),
    )
    .select(['o.id', 'o.kind', 'p.parent_id', sql<string>`organisation_name(o.id, ${date}::date)`.as('name')])
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
    bornOn: toCalendarDate(born_on),
    endedOn: ended_on === null ? null : toCalendarDate(ended_on),
    parent: parent_id as OrganisationId | null,
  }
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
