import { sql } from 'kysely'
import type { ItemState } from '../assessment/course/item-state.ts'
import type { PersonId, RoundId } from '../framework/ids.ts'
import type { Plain } from '../number/plain.ts'
import { Problem } from '../problem.ts'
import { isDuplicate } from './constraint.ts'
import type { Db, Tx } from './database.ts'
import type { TellProgress } from './tell-progress.ts'

/** A step of the course as it is written. */
export interface CourseStep {
  readonly round: RoundId
  readonly code: string
  readonly version: number
  readonly action: string
  readonly state: ItemState
  readonly reason: string | null
  readonly details: { readonly [name: string]: Plain }
}

/** Who does something, and when. */
export interface Taking {
  readonly by: PersonId | null
  readonly at: Date
}

/**
 * Takes steps; each must follow the newest of its sub-criterion.
 *
 * @throws Problem `step-taken` if somebody took one of them meanwhile
 */
export async function insertSteps(tx: Tx, steps: readonly CourseStep[], { by, at }: Taking): Promise<void> {
  for (let from = 0; from < steps.length; from += rowsAtOnce) {
    const rows = steps.slice(from, from + rowsAtOnce).map(({ round, details, ...step }) => ({
      ...{ ...step, round_id: round, entered_by: by, entered_at: at },
      details: sql<string>`${JSON.stringify(details)}::jsonb`,
    }))
    await tx
      .insertInto('course_steps')
      .values(rows)
      .execute()
      .catch((error: unknown) => {
        throw isDuplicate(error) ? new Problem('step-taken', {}) : error
      })
  }
}

/** As many as the parameters of a statement allow. */
const rowsAtOnce = 2000

/** Lets each sub-criterion of many rounds take its first step. */
export async function insertFirstSteps(
  tx: Tx,
  rounds: readonly RoundId[],
  codes: readonly string[],
  { by, at }: Taking,
  tell: TellProgress = () => {},
): Promise<void> {
  for (let from = 0; from < rounds.length; from += roundsAtOnce) {
    await tell(from, rounds.length)
    await sql`
      insert into course_steps (round_id, code, version, action, state, entered_by, entered_at)
      select round, code, 1, 'assign', 'open', ${by}, ${at}
      from unnest(${rounds.slice(from, from + roundsAtOnce)}::uuid[]) round, unnest(${codes}::text[]) code`.execute(tx)
  }
}

/** So many that a statement ends long before the time that it is given. */
const roundsAtOnce = 200

/** A step as it is read, the newest last; the name is null for who may not know the person. */
export interface TakenStep extends Omit<CourseStep, 'round' | 'code'> {
  readonly by: { readonly id: PersonId; readonly name: string | null } | null
  readonly at: Date
}

export async function listSteps(db: Db, round: RoundId, code: string): Promise<readonly TakenStep[]> {
  const rows = await db
    .selectFrom('course_steps as s')
    .leftJoin('people as p', 'p.id', 's.entered_by')
    .selectAll('s')
    .select('p.name as person_name')
    .where('s.round_id', '=', round)
    .where('s.code', '=', code)
    .orderBy('s.version')
    .execute()
  return rows.map((row) => ({
    version: row.version,
    action: row.action,
    state: row.state as ItemState,
    reason: row.reason,
    details: row.details as { readonly [name: string]: Plain },
    by: row.entered_by === null ? null : { id: row.entered_by as PersonId, name: row.person_name },
    at: row.entered_at,
  }))
}

/** Who took the newest step of an action; null if nobody did. */
export async function findLastBy(db: Db, round: RoundId, code: string, action: string): Promise<PersonId | null> {
  const row = await db
    .selectFrom('course_steps')
    .select('entered_by')
    .where('round_id', '=', round)
    .where('code', '=', code)
    .where('action', '=', action)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (row?.entered_by ?? null) as PersonId | null
}
