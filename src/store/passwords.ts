import type { PersonId } from '../framework/ids.ts'
import type { Db, Tx } from './database.ts'

/** What the accounts library calls an account that is opened by a password. */
const provider = 'credential'

/** The hash of a person's password. Undefined if they have none: invited, or signed in elsewhere. */
export async function findPasswordHash(db: Db, person: PersonId): Promise<string | undefined> {
  const row = await db
    .selectFrom('accounts')
    .select('password')
    .where('person_id', '=', person)
    .where('provider_id', '=', provider)
    .executeTakeFirst()
  return row?.password ?? undefined
}

/** Sets a person's password, the first or a new one. */
export async function savePasswordHash(
  tx: Tx,
  { person, hash, at, newId }: { person: PersonId; hash: string; at: Date; newId: () => string },
): Promise<void> {
  const changed = await tx
    .updateTable('accounts')
    .set({ password: hash, updated_at: at })
    .where('person_id', '=', person)
    .where('provider_id', '=', provider)
    .executeTakeFirst()
  if (changed.numUpdatedRows > 0n) return
  await tx
    .insertInto('accounts')
    .values({
      id: newId(),
      person_id: person,
      account_id: person,
      provider_id: provider,
      password: hash,
      created_at: at,
      updated_at: at,
    })
    .execute()
}
