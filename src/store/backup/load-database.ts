import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { Client, DatabaseError, escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Problem } from '../../problem.ts'
import type { Connection } from '../connection.ts'
import { createMigrationsTable, createRoles, listMigrations, runMigration } from '../migrate.ts'
import { listChains, listTables, prepareSession } from './describe-database.ts'
import { makeRoom } from './make-room.ts'
import { type BackupManifest, type BackupTable, tablePart } from './manifest.ts'
import { withoutConstraints } from './without-constraints.ts'
import type { ZipReader } from './zip-reader.ts'

export interface Load {
  readonly manifest: BackupManifest
  readonly zip: ZipReader
  /** Whether what the database holds may go. */
  readonly isReplacing: boolean
  /** Work that must be done before the new contents are there for others; if it fails, they never are. */
  readonly beforeCommit: () => Promise<void>
}

/**
 * Puts the contents of a backup in place of what a database holds, in one transaction: the schema as the backup had it, its
 * rows, then the steps of the schema that came later.
 *
 * @throws Problem `not-empty-database`, `busy-database`, `unusable-backup` if the rows do not fit or are not those that were
 * written; then the database is as it was
 */
export async function loadDatabase(connection: Connection, load: Load): Promise<void> {
  const client = new Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await prepareSession(client)
    await createRoles(client)
    await client.query('begin')
    await client.query("set local chiso.restoring = 'on'")
    await client.query("set local lock_timeout = '10s'")
    await fill(client, load)
    await load.beforeCommit()
    await client.query('commit')
  } catch (error) {
    throw isLockTimeout(error) ? new Problem('busy-database', {}) : error
  } finally {
    // Ends the transaction too, if it has not come to its end.
    await client.end()
  }
}

async function fill(client: Client, { manifest, zip, isReplacing }: Load): Promise<void> {
  await makeRoom(client, isReplacing)
  await createMigrationsTable(client)
  const last = manifest.migrations.at(-1)?.name ?? ''
  const migrations = await listMigrations()
  for (const migration of migrations.filter(({ name }) => name <= last)) await runMigration(client, migration)
  await requireSameTables(client, manifest)
  await withoutConstraints(client, async () => {
    for (const table of manifest.tables) await copyIn(client, table, zip)
  })
  for (const { name, last: number } of manifest.sequences) {
    if (number !== null) await client.query('select setval($1::regclass, $2)', [escapeIdentifier(name), number])
  }
  await requireSameContents(client, manifest)
  for (const migration of migrations.filter(({ name }) => name > last)) await runMigration(client, migration)
}

async function requireSameTables(client: Client, manifest: BackupManifest): Promise<void> {
  const live = new Map((await listTables(client)).map(({ name, columns }) => [name, columns]))
  for (const { name, columns } of manifest.tables) {
    if (columns.join() !== live.get(name)?.join()) throw incoherent(name)
    live.delete(name)
  }
  for (const name of live.keys()) throw new Problem('unusable-backup', { part: tablePart(name), reason: 'missing' })
}

async function copyIn(client: Client, { name, columns, sha256 }: BackupTable, zip: ZipReader): Promise<void> {
  const list = columns.map(escapeIdentifier).join(', ')
  const hash = createHash('sha256')
  // Steps of the schema fill some tables by themselves; the backup has those rows too.
  await client.query(`delete from ${escapeIdentifier(name)}`)
  const into = client.query(copyFrom(`copy ${escapeIdentifier(name)} (${list}) from stdin`))
  await pipeline(
    zip.read(tablePart(name)),
    async function* hashed(chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    into,
  ).catch((error: unknown) => {
    throw isDataError(error) ? incoherent(name) : error
  })
  // The file was read and found sound before; it must not have changed since.
  if (hash.digest('hex') !== sha256) throw new Problem('unusable-backup', { part: tablePart(name), reason: 'damaged' })
}

async function requireSameContents(client: Client, { tables, chains }: BackupManifest): Promise<void> {
  for (const { name, rows } of tables) {
    const { rows: counted } = await client.query<{ count: string }>(`select count(*) from ${escapeIdentifier(name)}`)
    if (Number(counted[0]?.count) !== rows) throw incoherent(name)
  }
  const texts = (heads: BackupManifest['chains']) =>
    heads.map(({ chain, seq, hash }) => `${chain} ${seq} ${hash}`).join()
  if (texts(await listChains(client)) !== texts(chains)) throw incoherent('audit_heads')
  if (tables.some(({ name }) => name === 'course_steps')) await requireSoundSteps(client)
}

/** What the schema asks of steps by a trigger, which is off while a backup is loaded. */
async function requireSoundSteps(client: Client): Promise<void> {
  const { rowCount } = await client.query(`
    select from course_steps s
    where not exists (select from rounds r where r.id = s.round_id)
      or (s.entered_by is not null and not exists (select from people p where p.id = s.entered_by))
    limit 1`)
  if (rowCount !== 0) throw incoherent('course_steps')
}

function incoherent(table: string): Problem {
  return new Problem('unusable-backup', { part: tablePart(table), reason: 'incoherent' })
}

/** Classes 22 and 23 of PostgreSQL's error codes: text that is no value of its column, and broken constraints. */
function isDataError(error: unknown): boolean {
  return error instanceof DatabaseError && /^2[23]/.test(error.code ?? '')
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '55P03'
}
