import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { packageRoot } from '../package-root.ts'
import { Problem } from '../problem.ts'
import { accountsRole, appRole, type Connection } from './connection.ts'

const folder = join(packageRoot, 'src/store/migrations')

/**
 * Brings a database to the newest schema: numbered .sql files, forward only, each in a transaction of its own and once.
 * Two servers that start together wait for each other.
 *
 * @param upTo the last migration to run; all if absent
 * @throws Problem `changed-migration` if a file that was run has other contents now, `newer-database` if a step was taken
 * that is not among the files
 */
export async function migrate(connection: Connection, upTo?: string): Promise<readonly string[]> {
  const client = new Client(connection)
  await client.connect()
  return migrateOver(client, upTo).finally(() => client.end())
}

async function migrateOver(client: Client, upTo: string | undefined): Promise<readonly string[]> {
  await createRoles(client)
  await createMigrationsTable(client).catch(unlessDuplicate)
  const run: string[] = []
  const files = await listMigrations()
  const before = await requireKnown(client, files)
  const asked = files.filter(({ name }) => upTo === undefined || name <= upTo)
  for (const file of asked.filter(({ name, sha256 }) => before.get(name) !== sha256)) {
    if (await runOnce(client, file)) run.push(file.name)
  }
  return run
}

/**
 * A program that is older than the schema would write what the schema no longer means.
 *
 * @returns the checksum of each step that was taken, by name
 */
async function requireKnown(client: Client, files: readonly Migration[]): Promise<ReadonlyMap<string, string>> {
  const taken = 'select name, sha256 from schema_migrations order by name'
  const { rows } = await client.query<{ name: string; sha256: string }>(taken)
  const unknown = rows.find(({ name }) => !files.some((file) => file.name === name))
  if (unknown) throw new Problem('newer-database', { name: unknown.name })
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

/** A step of the schema. */
export interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/** All steps of the schema, in order. */
export async function listMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

export async function createMigrationsTable(client: Client): Promise<void> {
  await client.query(
    'create table if not exists schema_migrations (name text primary key, sha256 text not null, run_at timestamptz not null default now())',
  )
}

/** Makes the roles of the server; roles belong to all databases of a PostgreSQL. */
export async function createRoles(client: Client): Promise<void> {
  for (const role of [appRole, accountsRole]) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
    if (rowCount === 0) await client.query(`create role ${role} nologin`).catch(unlessDuplicate)
    await client.query(`grant ${role} to current_user`).catch(unlessDuplicate)
  }
}

/** Duplicate object, key or table: another server may have made the same a moment ago, also after "if not exists" looked. */
function unlessDuplicate(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!['42710', '23505', '42P07'].includes(code)) throw error
}

async function runOnce(client: Client, migration: Migration): Promise<boolean> {
  const { name, sha256 } = migration
  await client.query('begin')
  try {
    await client.query('lock table schema_migrations in exclusive mode')
    const { rows } = await client.query<{ sha256: string }>('select sha256 from schema_migrations where name = $1', [
      name,
    ])
    const before = rows[0]
    if (before && before.sha256 !== sha256) throw new Problem('changed-migration', { name })
    if (!before) await runMigration(client, migration)
    await client.query('commit')
    return before === undefined
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Takes a step of the schema in the transaction that the caller has begun. */
export async function runMigration(client: Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query(sql)
  await client.query('insert into schema_migrations (name, sha256) values ($1, $2)', [name, sha256])
}
