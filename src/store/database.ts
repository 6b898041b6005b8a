import { AsyncLocalStorage } from 'node:async_hooks'
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
  // A connection that breaks is replaced by the next query, and what it was doing fails; unheard it would end the process,
  // idle or in use.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool.on('error', () => undefined)
}

const pools = new WeakMap<Db, Pool>()

export function openDatabase(pool: Pool): Db {
  const db: Db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

/** How many connections a database's pool has, how many of them are free, and how many requests wait for one. */
export function poolUse(db: Db): { readonly total: number; readonly idle: number; readonly waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = pools.get(db) ?? {}
  return { total: totalCount, idle: idleCount, waiting: waitingCount }
}

/** A transaction that all work of a request on a database shares, and what waits for its end. */
interface SharedTransaction {
  readonly db: Db
  readonly tx: Tx
  readonly afterwards: (() => Promise<void>)[]
}

const shared = new AsyncLocalStorage<SharedTransaction>()

/**
 * Does work in a transaction on behalf of a person: row-level security shows and takes only what is theirs. Within
 * `inSharedTransaction` it is part of that one.
 */
export function asPerson<T>(db: Db, personId: string | null, work: (tx: Tx) => Promise<T>): Promise<T> {
  const begun = shared.getStore()
  if (begun?.db === db) return actingAs(begun.tx, personId, work)
  return db.transaction().execute((tx) => actingAs(tx, personId, work))
}

async function actingAs<T>(tx: Tx, personId: string | null, work: (tx: Tx) => Promise<T>): Promise<T> {
  await actAs(tx, personId)
  return work(tx)
}

/** Does work in which all that `asPerson` does on the same database is one transaction. */
export async function inSharedTransaction<T>(db: Db, personId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const afterwards: (() => Promise<void>)[] = []
  const done = await asPerson(db, personId, (tx) => shared.run({ db, tx, afterwards }, () => work(tx)))
  for (const each of afterwards) await each()
  return done
}

/** Does what must not happen before the transaction around it is committed; at once where there is none. */
export async function onceCommitted(work: () => Promise<void>): Promise<void> {
  const begun = shared.getStore()
  if (begun) begun.afterwards.push(work)
  else await work()
}

/** Does work whose transactions stay, whatever becomes of the one around it. */
export function apart<T>(work: () => Promise<T>): Promise<T> {
  return shared.exit(work)
}

/** Lets the rest of a transaction work on behalf of a person who is found within it. */
export async function actAs(tx: Tx, personId: string | null): Promise<void> {
  await sql`select set_config('chiso.person', ${personId ?? ''}, true)`.execute(tx)
}
