import { Client } from 'pg'
import { inject } from 'vitest'
import type { PreparedDatabase } from '../../src/server/prepare-database.ts'
import { accountsRole, appRole, type Connection } from '../../src/store/connection.ts'
import { openDatabase, openPool } from '../../src/store/database.ts'

/** How tests reach the PostgreSQL of the test run as its owner. */
export interface TestCluster {
  readonly host: string
  readonly user: string
  /** A data folder whose database is made and migrated, with the administrative units and nobody in it; to be copied only. */
  readonly made: string
}

/** The migrated database, with the administrative units and nobody in it, that each test's database is a copy of. */
export const templateName = 'chiso_template'

/** A database of a test's own. */
export interface TestDatabase extends Omit<PreparedDatabase, 'failed'> {
  /** As DATABASE_URL would name it. */
  readonly url: string
}

/**
 * Makes a database of the test's own: a copy of the migrated template, dropped again by `close`.
 *
 * @param template the database to copy; `template0` for one without any schema
 */
export async function createTestDatabase(template = templateName): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  // Copied as files, not by way of the log: half the work where nothing has to reach the disk.
  await administer(cluster, `create database ${name} template ${template} strategy file_copy`)
  const connection: Connection = { host: cluster.host, user: cluster.user, database: name }
  const [db, accounts, owner] = [
    openDatabase(openPool(connection, appRole, 5)),
    openDatabase(openPool(connection, accountsRole, 5)),
    openDatabase(openPool(connection, undefined, 3)),
  ]
  return {
    db,
    accounts,
    owner,
    connection,
    url: databaseUrl(cluster, name),
    async close() {
      await Promise.all([db.destroy(), accounts.destroy(), owner.destroy()])
      await administer(cluster, `drop database ${name} with (force)`)
    },
  }
}

function databaseUrl({ host, user }: TestCluster, name: string): string {
  return `postgres://${user}@/${name}?host=${encodeURIComponent(host)}`
}

async function administer({ host, user }: TestCluster, sql: string): Promise<void> {
  const client = new Client({ host, user, database: 'postgres' })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
