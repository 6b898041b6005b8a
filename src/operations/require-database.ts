import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../problem.ts'
import type { DatabaseSettings } from '../store/with-owner.ts'

/**
 * Refuses to make a database where one is only to be read.
 *
 * @throws Problem `not-found` if no server is named and the data folder holds no database
 */
export function requireDatabase(settings: DatabaseSettings): void {
  if (settings.databaseUrl !== undefined || existsSync(join(settings.dataFolder, 'postgres'))) return
  const what = { vi: 'cơ sở dữ liệu trong thư mục', en: 'database in the folder' }
  throw new Problem('not-found', { what, id: settings.dataFolder })
}
