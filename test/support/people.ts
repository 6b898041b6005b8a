import { randomUUID } from 'node:crypto'
import type { Role } from '../../src/assessment/roles.ts'
import type { OrganisationId, PersonId, RoundId } from '../../src/framework/ids.ts'
import type { Actor, Context } from '../../src/operations/context.ts'
import { listOrganisations } from '../../src/store/organisations.ts'
import { insertRoleGrant } from '../../src/store/role-grants.ts'
import type { TestDatabase } from './database.ts'

const person = (id: string, name: string): Actor => ({ id: id as PersonId, name })

/** Made-up people, the same everywhere. */
export const quan = person('quan', 'Quản trị')
export const lan = person('lan', 'Lan')
export const minh = person('minh', 'Minh')
export const hoa = person('hoa', 'Hoa')
export const khach = person('khach', 'Khách')
export const tham = person('tham', 'Thắm')
export const ta = person('ta', 'Tạ')

/** The moment at which everything happens in a test. */
export const moment = new Date('2025-02-03T04:05:06.789Z')

export function contextOf({ db }: TestDatabase): Context {
  return { db, now: () => moment, newId: randomUUID }
}

/** Finds a province by its name at the end of 2024. */
export async function provinceCalled(database: TestDatabase, name: string): Promise<OrganisationId> {
  const found = await listOrganisations(database.owner, { day: { year: 2024, month: 12, day: 31 }, search: name })
  const [first] = found
  if (!first) throw new Error(`no province ${name}`)
  return first.id
}

/** Makes a person known, with a role at an organisation, or none. */
export async function introduce(
  { owner }: TestDatabase,
  { id, name }: Actor,
  held: { readonly role: Role; readonly at: OrganisationId; readonly round?: RoundId } | null,
): Promise<void> {
  await owner
    .insertInto('people')
    .values({ id, name, email: `${id}@example.vn` })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  if (!held) return
  const grant = { id: randomUUID(), person: id, role: held.role, organisation: held.at, round: held.round ?? null }
  await owner.transaction().execute((tx) => insertRoleGrant(tx, grant, null, moment))
}
