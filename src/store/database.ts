import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { Pool } from 'pg'
import type { accountsRole, appRole, Connection } from './connection.ts'
import type { DB } from './schema.ts'

/** Reads take `Db`, a connection or a transaction; writes take `Tx`, so that none happens outside one. */
export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** Opens a pool whose connections work as a plain role, so that row-level security holds for them; as the owner without. */
export function openPool(
  connection: Connection,
  role: typeof appRole | typeof accountsRole | undefined,
  max = 20,
): Pool {
  const pool = new Pool({
    ...connection,
    max,
    options: `${role ? `-c role=${role} ` : ''}-c statement_timeout=20000 -c idle_in_transaction_session_timeout=30000`,
  })
  // A connection that breaks while nobody uses it is replaced by the next query; unheard it would end the process.
  return pool.on('error', () => undefined)
}

export function openDatabase(pool: Pool): Db {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}

/** Does work in a transaction on behalf of a person: row-level security shows and takes only what is theirs. */
export function asPerson<T>(db: Db, personId: string | null, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await actAs(tx, personId)
    return work(tx)
  })
}

/** Lets the rest of a transaction work on behalf of a person who is found within it. */
export async function actAs(tx: Tx, personId: string | null): Promise<void> {
  await sql`select set_config('chiso.person', ${personId ?? ''}, true)`.execute(tx)
}
