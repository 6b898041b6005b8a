import type { RoundId } from '../../framework/ids.ts'
import { Problem } from '../../problem.ts'
import { listCourseRoles } from '../../store/course-roles.ts'
import type { Db } from '../../store/database.ts'
import { campaignOf } from '../campaigns/require-move.ts'

/** @throws Problem `campaign-without` for a round by itself, `not-permitted` for who does not coordinate it */
export async function requireCoordinator(
  db: Db,
  round: RoundId,
  action: { readonly vi: string; readonly en: string },
): Promise<void> {
  await campaignOf(db, round)
  const roles = await listCourseRoles(db, round)
  if (!roles.includes('coordinator')) throw new Problem('not-permitted', { action: action.vi, roles })
}
