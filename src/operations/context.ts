import { type Action, requireRight } from '../assessment/rights.ts'
import type { Role } from '../assessment/roles.ts'
import type { PersonId, RoundId } from '../framework/ids.ts'
import { asPerson, type Db, type Tx } from '../store/database.ts'
import { listRoles } from '../store/role-grants.ts'

/** What operations are given: the database, the clock, and where new ids come from. */
export interface Context {
  readonly db: Db
  readonly now: () => Date
  readonly newId: () => string
}

/** The person on whose behalf an operation works. */
export interface Actor {
  readonly id: PersonId
  readonly name: string
}

/**
 * Does work on behalf of a person who may do it, in one transaction: checks the right, then lets row-level security see the
 * person too.
 *
 * @param round the round that the action is about; null for what concerns the platform
 * @throws Problem `not-permitted`
 */
export function permitted<T>(
  { db }: Context,
  actor: Actor,
  action: Action,
  round: RoundId | null,
  work: (tx: Tx, held: readonly Role[]) => Promise<T>,
): Promise<T> {
  return asPerson(db, actor.id, async (tx) => {
    const held = await listRoles(tx, round)
    requireRight(action, held)
    return work(tx, held)
  })
}
