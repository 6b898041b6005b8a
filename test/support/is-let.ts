import type { PersonId } from '../../src/framework/ids.ts'
import { asPerson, type Tx } from '../../src/store/database.ts'
import type { TestDatabase } from './database.ts'

class Undone extends Error {}

/** Whether the database lets a person do something, as the server's role; it is taken back in any case. */
export async function isLet(
  { db }: TestDatabase,
  person: PersonId | null,
  work: (tx: Tx) => Promise<unknown>,
): Promise<boolean> {
  let let_ = false
  const trying = asPerson(db, person, async (tx) => {
    let_ = Boolean(await work(tx))
    throw new Undone()
  })
  await trying.catch((error: { code?: string }) => {
    if (!(error instanceof Undone) && error.code !== '42501') throw error
  })
  return let_
}
