import { sql } from 'kysely'
import type { Role } from '../assessment/roles.ts'
import type { RoundId } from '../framework/ids.ts'
import type { Db } from './database.ts'

/** The roles that the acting person holds in the course of a round; who judges does so for the organiser of the campaign. */
export async function listCourseRoles(db: Db, round: RoundId): Promise<readonly Role[]> {
  const { rows } = await sql<{
    role: Role
  }>`select distinct role from chiso_course_roles(${round}::uuid) as role order by role`.execute(db)
  return rows.map(({ role }) => role)
}

/** The roles that the acting person holds for a sub-criterion. */
export async function listItemRoles(db: Db, round: RoundId, code: string): Promise<readonly Role[]> {
  const { rows } = await sql<{
    role: Role
  }>`select distinct role from chiso_item_roles(${round}::uuid, ${code}) as role order by role`.execute(db)
  return rows.map(({ role }) => role)
}
