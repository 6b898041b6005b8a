import { type Selectable, sql } from 'kysely'
import type { Role } from '../assessment/roles.ts'
import type { OrganisationId, PersonId, RoundId } from '../framework/ids.ts'
import { Problem } from '../problem.ts'
import type { Db, Tx } from './database.ts'
import type { DB } from './schema.ts'

/** A role that a person holds at an organisation, for one of its rounds or for all (null). */
export interface RoleGrant {
  readonly id: string
  readonly person: PersonId
  readonly role: Role
  readonly organisation: OrganisationId
  readonly round: RoundId | null
}

/** Roles that the acting person holds for a round; for anything at all if the round is null. */
export async function listRoles(db: Db, round: RoundId | null): Promise<readonly Role[]> {
  const { rows } = await sql<{
    role: Role
  }>`select distinct role from chiso_roles(${round}::uuid) as role order by role`.execute(db)
  return rows.map(({ role }) => role)
}

/** Tells whether the acting person may open a round of an organisation. */
export async function mayOpenRound(db: Db, organisation: OrganisationId): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select chiso_may_open(${organisation}::uuid) as may`.execute(db)
  return rows[0]?.may === true
}

export async function listRoleGrants(db: Db, person: PersonId): Promise<readonly RoleGrant[]> {
  const rows = await db
    .selectFrom('role_grants')
    .selectAll()
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .orderBy('granted_at')
    .execute()
  return rows.map(toRoleGrant)
}

function toRoleGrant(row: Selectable<DB['role_grants']>): RoleGrant {
  return {
    id: row.id,
    person: row.person_id as PersonId,
    role: row.role as Role,
    organisation: row.organisation_id as OrganisationId,
    round: row.round_id as RoundId | null,
  }
}

/** @throws Problem `not-found`, also for a grant that has ended */
export async function getRoleGrant(db: Db, id: string): Promise<RoleGrant> {
  const row = await db
    .selectFrom('role_grants')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new Problem('not-found', { what: { vi: 'vai trò được giao', en: 'role grant' }, id })
  return toRoleGrant(row)
}

/** Tells whether a person holds a role at an organisation, for the same rounds. */
export async function hasRoleGrant(db: Db, grant: Omit<RoleGrant, 'id'>): Promise<boolean> {
  const held = await listRoleGrants(db, grant.person)
  return held.some(
    ({ role, organisation, round }) =>
      role === grant.role && organisation === grant.organisation && round === grant.round,
  )
}

/** The grants of administrators whose accounts are open, locked until the transaction ends. */
export async function lockAdministrators(tx: Tx): Promise<readonly { id: string; person: PersonId }[]> {
  const rows = await tx
    .selectFrom('role_grants as g')
    .innerJoin('people as p', 'p.id', 'g.person_id')
    .select(['g.id', 'g.person_id'])
    .where('g.role', '=', 'administrator')
    .where('g.ended_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    .orderBy('g.id')
    .forUpdate('g')
    .execute()
  return rows.map(({ id, person_id }) => ({ id, person: person_id as PersonId }))
}

/** Keeps anybody else from giving or ending roles until the transaction ends; the server's own role may not do this. */
export async function lockRoleGrants(tx: Tx): Promise<void> {
  await sql`lock table role_grants in share row exclusive mode`.execute(tx)
}

export async function insertRoleGrant(tx: Tx, grant: RoleGrant, by: PersonId | null, at: Date): Promise<void> {
  await tx
    .insertInto('role_grants')
    .values({
      id: grant.id,
      person_id: grant.person,
      role: grant.role,
      organisation_id: grant.organisation,
      round_id: grant.round,
      granted_by: by,
      granted_at: at,
    })
    .execute()
}

/** Ends a grant; the row stays. Undefined if there is none that has not ended. */
export async function markRoleGrantEnded(tx: Tx, id: string, by: PersonId, at: Date): Promise<string | undefined> {
  const row = await tx
    .updateTable('role_grants')
    .set({ ended_by: by, ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst()
  return row?.person_id
}
