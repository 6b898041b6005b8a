import { sql } from 'kysely'
import type { OrganisationId, RoundId } from '../framework/ids.ts'
import type { Taking } from './course-steps.ts'
import type { Db, Tx } from './database.ts'

/** Who leads a sub-criterion and who co-operates. */
export interface Assignment {
  readonly code: string
  readonly lead: OrganisationId | null
  readonly coOperating: readonly OrganisationId[]
}

/** The newest version of the assignment of each sub-criterion of a round; one that was never assigned is absent. */
export async function listAssignmentVersions(db: Db, round: RoundId): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('assignments')
    .select(['code', sql<number>`max(version)`.as('version')])
    .where('round_id', '=', round)
    .groupBy('code')
    .execute()
  return new Map(rows.map(({ code, version }) => [code, version]))
}

/** Appends assignments as the next version of each. */
export async function appendAssignments(
  tx: Tx,
  round: RoundId,
  assignments: readonly Assignment[],
  { by, at, reason }: Taking & { readonly reason: string | null },
): Promise<void> {
  if (assignments.length === 0) return
  const rows = assignments.map(({ code, lead, coOperating }) => ({
    ...{ round_id: round, code, lead_id: lead, co_operating: [...coOperating] },
    ...{ reason, entered_by: by, entered_at: at },
    version: sql<number>`1 + coalesce((select max(version) from assignments
      where round_id = ${round} and code = ${code}), 0)`,
  }))
  await tx.insertInto('assignments').values(rows).execute()
}
