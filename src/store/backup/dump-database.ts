import { Client, escapeIdentifier } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Connection } from '../connection.ts'
import { listChains, listSequences, listTables, listTakenMigrations, prepareSession } from './describe-database.ts'
import { type BackupManifest, tablePart } from './manifest.ts'
import type { ZipWriter } from './zip-writer.ts'

/** What a dump tells of the database. */
export type DatabaseDump = Pick<BackupManifest, 'migrations' | 'tables' | 'sequences' | 'chains'>

/**
 * Writes every table as it is at one moment, while others go on working.
 *
 * @returns what was written, as the manifest names it
 */
export async function dumpDatabase(connection: Connection, zip: ZipWriter): Promise<DatabaseDump> {
  const client = new Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    await prepareSession(client)
    await client.query('begin isolation level repeatable read read only')
    const found = await listTables(client)
    await client.query(`lock table ${found.map(({ name }) => escapeIdentifier(name)).join(', ')} in access share mode`)
    const tables = []
    for (const { name, columns } of found) {
      const list = columns.map(escapeIdentifier).join(', ')
      const rows = client.query(copyTo(`copy (select ${list} from ${escapeIdentifier(name)}) to stdout`))
      const written = await zip.add(tablePart(name), rows, 'deflate')
      tables.push({ name, columns, rows: rows.rowCount, ...written })
    }
    return {
      migrations: await listTakenMigrations(client),
      tables,
      sequences: await listSequences(client),
      chains: await listChains(client),
    }
  } finally {
    await client.end()
  }
}
