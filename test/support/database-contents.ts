import { Client, escapeIdentifier } from 'pg'
import { listTables } from '../../src/store/backup/describe-database.ts'
import type { Connection } from '../../src/store/connection.ts'

/** Every row of every table as text, sorted, by table; the same on every server. */
export async function contentsOf(connection: Connection): Promise<Readonly<Record<string, readonly string[]>>> {
  const client = new Client(connection)
  await client.connect()
  await client.query("set timezone = 'UTC'")
  const contents: Record<string, string[]> = {}
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query<{ text: string }>(
      `select t::text collate "C" as text from ${escapeIdentifier(name)} t order by 1`,
    )
    contents[name] = rows.map(({ text }) => text)
  }
  await client.end()
  return contents
}
