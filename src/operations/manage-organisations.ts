import type { OrganisationId } from '../framework/ids.ts'
import type { Organisation, OrganisationKind } from '../framework/organisation.ts'
import type { Plain } from '../number/plain.ts'
import { type CalendarDate, toIsoDate } from '../number/vietnamese-date.ts'
import { Problem } from '../problem.ts'
import { appendAudit } from '../store/audit.ts'
import type { Tx } from '../store/database.ts'
import { findTieStart, lockTree, markOrganisationEnded, moveUnder } from '../store/organisation-changes.ts'
import { insertName, listLaterNames } from '../store/organisation-names.ts'
import { getOrganisation, insertMergers, insertOrganisations, listOrganisations } from '../store/organisations.ts'
import { type Actor, type Context, permitted } from './context.ts'

/** What each kind of unit may stand under; none under its own kind, so that no circle can be made. */
const above: Record<OrganisationKind, readonly OrganisationKind[]> = {
  ministry: [],
  province: ['ministry'],
  department: ['ministry', 'province'],
  district: ['province'],
  commune: ['province', 'district'],
}

export type NewOrganisation = Pick<Organisation, 'kind' | 'name' | 'bornOn' | 'parent'>

/**
 * Makes a unit that exists from a day on.
 *
 * @throws Problem `not-permitted`, `not-found`, `invalid-input` where it cannot stand there on that day
 */
export function createOrganisation(context: Context, actor: Actor, made: NewOrganisation): Promise<OrganisationId> {
  return changing(context, actor, 'create-organisation', async (tx) => {
    const { kind, name, bornOn, parent } = made
    const id = context.newId() as OrganisationId
    await requirePlace(tx, kind, parent, bornOn)
    await insertOrganisations(tx, [{ ...made, id, endedOn: null }])
    return { id, details: { kind, name, bornOn: toIsoDate(bornOn), parent } }
  })
}

/**
 * Ends a unit; the day is the first on which it no longer exists.
 *
 * @throws Problem `not-permitted`, `not-found`, `invalid-input` if it does not exist the day before or units stand below it
 */
export function endOrganisation(
  context: Context,
  actor: Actor,
  id: OrganisationId,
  on: CalendarDate,
): Promise<OrganisationId> {
  return changing(context, actor, 'end-organisation', async (tx) => {
    await requireStanding(tx, id, on)
    const below = await listOrganisations(tx, { day: on, parent: id })
    if (below.length > 0) throw wrong('organisation', noUnitsBelow, below.map(({ name }) => name).join(', '))
    await markOrganisationEnded(tx, id, on)
    return { id, details: { on: toIsoDate(on) } }
  })
}

export interface Merger {
  readonly from: readonly OrganisationId[]
  readonly into: OrganisationId
  readonly on: CalendarDate
}

/**
 * Merges units into one that exists on the day; what stood below them stands below it from then on.
 *
 * @throws Problem as `endOrganisation` does, and `invalid-input` for a unit that would go into itself
 */
export function mergeOrganisations(
  context: Context,
  actor: Actor,
  { from, into, on }: Merger,
): Promise<OrganisationId> {
  return changing(context, actor, 'merge-organisations', async (tx) => {
    const target = await getOrganisation(tx, into, on)
    if (!existsOn(target, on)) throw wrong('into', existing, toIsoDate(on))
    for (const id of new Set(from)) {
      if (id === into) throw wrong('from', different, id)
      const { kind } = await requireStanding(tx, id, on)
      if (kind !== target.kind) throw wrong('from', sameKind, kind)
      for (const below of await listOrganisations(tx, { day: on, parent: id })) {
        await requireTieBefore(tx, below.id, on)
        await moveUnder(tx, below.id, into, on)
      }
      await markOrganisationEnded(tx, id, on)
      await insertMergers(tx, [{ from: id, into, on }])
    }
    return { id: into, details: { from, on: toIsoDate(on) } }
  })
}

export interface Move {
  readonly id: OrganisationId
  readonly parent: OrganisationId
  readonly on: CalendarDate
}

/**
 * Puts a unit under another from a day on.
 *
 * @throws Problem `not-permitted`, `not-found`, `invalid-input` where it cannot stand there
 */
export function moveOrganisation(context: Context, actor: Actor, { id, parent, on }: Move): Promise<OrganisationId> {
  return changing(context, actor, 'move-organisation', async (tx) => {
    const { kind } = await requireStanding(tx, id, on)
    await requirePlace(tx, kind, parent, on)
    await moveUnder(tx, id, parent, on)
    return { id, details: { parent, on: toIsoDate(on) } }
  })
}

export interface Renaming {
  readonly id: OrganisationId
  readonly name: string
  readonly on: CalendarDate
}

/**
 * Gives a unit another name from a day on; before it, it is called as it was.
 *
 * @throws Problem `not-permitted`, `not-found`, `invalid-input` for the name it has, for a unit that has ended, and for a day
 * that is not later than its birth and its last renaming
 */
export function renameOrganisation(
  context: Context,
  actor: Actor,
  { id, name, on }: Renaming,
): Promise<OrganisationId> {
  return changing(context, actor, 'rename-organisation', async (tx) => {
    const { name: before, bornOn, endedOn } = await getOrganisation(tx, id, on)
    const since = (await listLaterNames(tx, id)).at(-1)?.from ?? bornOn
    if (endedOn !== null || toIsoDate(since) >= toIsoDate(on)) throw wrong('day', laterThanName, toIsoDate(on))
    if (name === before) throw wrong('name', otherName, name)
    await insertName(tx, id, { name, from: on })
    return { id, details: { name, before, on: toIsoDate(on) } }
  })
}

/** Does one change of the tree after the other, and tells of it. */
function changing(
  context: Context,
  actor: Actor,
  action: string,
  work: (tx: Tx) => Promise<{ readonly id: OrganisationId; readonly details: Plain }>,
): Promise<OrganisationId> {
  return permitted(context, actor, 'manage organisations', null, async (tx) => {
    await lockTree(tx)
    const { id, details } = await work(tx)
    await appendAudit(tx, { round: null, at: context.now(), person: actor.id, action, subject: id, details })
    return id
  })
}

const existing = { vi: 'một tổ chức đang tồn tại vào ngày đó', en: 'an organisation that exists on that day' }
const different = { vi: 'khác với tổ chức nhận sáp nhập', en: 'another organisation than the one it goes into' }
const sameKind = { vi: 'cùng loại với tổ chức nhận sáp nhập', en: 'of the kind of the one it goes into' }
const noUnitsBelow = { vi: 'không còn đơn vị trực thuộc', en: 'without units below it' }
const laterThanName = {
  vi: 'sau ngày thành lập và ngày đổi tên gần nhất của một tổ chức chưa kết thúc',
  en: 'later than the birth and the last renaming of an organisation that has not ended',
}
const otherName = { vi: 'khác với tên đang dùng', en: 'another name than the one it has' }
const laterDay = { vi: 'sau ngày thay đổi gần nhất của tổ chức', en: 'later than the last change of the organisation' }

function wrong(where: string, expected: { vi: string; en: string }, got: unknown): Problem {
  return new Problem('invalid-input', { where, expected, got })
}

function existsOn({ bornOn, endedOn }: Organisation, day: CalendarDate): boolean {
  const iso = toIsoDate(day)
  return toIsoDate(bornOn) <= iso && (endedOn === null || toIsoDate(endedOn) > iso)
}

/** Requires an organisation that has not ended and began, and was last moved, before a day. */
async function requireStanding(tx: Tx, id: OrganisationId, on: CalendarDate): Promise<Organisation> {
  const found = await getOrganisation(tx, id, on)
  if (found.endedOn !== null || toIsoDate(found.bornOn) >= toIsoDate(on)) throw wrong('day', laterDay, toIsoDate(on))
  await requireTieBefore(tx, id, on)
  return found
}

async function requireTieBefore(tx: Tx, id: OrganisationId, on: CalendarDate): Promise<void> {
  const since = await findTieStart(tx, id)
  if (since && toIsoDate(since) >= toIsoDate(on)) throw wrong('day', laterDay, toIsoDate(on))
}

async function requirePlace(
  tx: Tx,
  kind: OrganisationKind,
  parent: OrganisationId | null,
  day: CalendarDate,
): Promise<void> {
  const allowed = above[kind]
  const expected = {
    vi: allowed.length === 0 ? 'để trống' : `một tổ chức loại ${allowed.join(', ')} đang tồn tại`,
    en: allowed.length === 0 ? 'left out' : `an organisation of kind ${allowed.join(', ')} that exists then`,
  }
  const found = parent === null ? null : await getOrganisation(tx, parent, day)
  const fits = found === null ? allowed.length === 0 : allowed.includes(found.kind) && existsOn(found, day)
  if (!fits) throw wrong('parent', expected, found?.name ?? parent)
}
