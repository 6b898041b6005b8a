import { sql } from 'kysely'
import type { Tx } from '../../src/store/database.ts'
import type { TestDatabase } from './database.ts'

/** Changes rows past every guard, as somebody with the owner's password could. */
export function tamper({ owner }: TestDatabase, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  return owner.transaction().execute(async (tx) => {
    await sql`set local chiso.restoring = 'on'`.execute(tx)
    await work(tx)
  })
}
