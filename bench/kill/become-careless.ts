import { sql } from 'kysely'
import { withOwner } from '../../src/store/with-owner.ts'

/** What must not be: commits are told before they are written. The harness has to see what that loses. */
export function becomeCareless(dataFolder: string): Promise<void> {
  return withOwner({ databaseUrl: undefined, dataFolder }, async (owner) => {
    for (const setting of ['synchronous_commit = off', "wal_writer_delay = '10s'", "wal_writer_flush_after = '1GB'"]) {
      await sql.raw(`alter system set ${setting}`).execute(owner)
    }
    await sql`select pg_reload_conf()`.execute(owner)
  })
}
