import { sql } from 'kysely'
import type { PersonId } from '../framework/ids.ts'
import type { Tx } from './database.ts'

/**
 * Forgets a person's second factor and signs them out everywhere, on behalf of an administrator; false if they have none.
 * The database refuses it to anybody else, and for oneself.
 */
export async function deleteSecondFactor(tx: Tx, person: PersonId): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select chiso_reset_second_factor(${person}) as done`.execute(tx)
  return rows[0]?.done === true
}
