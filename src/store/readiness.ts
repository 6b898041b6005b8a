import { sql } from 'kysely'
import type { Db } from './database.ts'
import { listMigrations } from './migrate.ts'

/** What keeps the server from working. */
export type Hindrance = 'database' | 'schema'

/** Asks the database whether it is there and has the schema that this program was made for; undefined if so. */
export async function findHindrance(db: Db, waitMilliseconds = 2000): Promise<Hindrance | undefined> {
  const asked = sql<{ newest: string | null }>`select chiso_newest_migration() as newest`.execute(db)
  let timer: NodeJS.Timeout | undefined
  const tired = new Promise<'no answer'>((resolve) => {
    timer = setTimeout(() => resolve('no answer'), waitMilliseconds)
  })
  try {
    const answer = await Promise.race([asked, tired])
    if (answer === 'no answer') return 'database'
    return answer.rows[0]?.newest === (await listMigrations()).at(-1)?.name ? undefined : 'schema'
  } catch (error) {
    return isMissingFunction(error) ? 'schema' : 'database'
  } finally {
    clearTimeout(timer)
    asked.catch(() => undefined)
  }
}

function isMissingFunction(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42883'
}
