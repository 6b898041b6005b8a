import { type Client, DatabaseError, escapeIdentifier } from 'pg'
import { Problem } from '../../problem.ts'
import { tablePart } from './manifest.ts'

interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/**
 * Fills tables in any order: foreign keys are taken off and put back when all rows are there, which checks every row; our
 * triggers do not fire meanwhile. Needs no more than to own the tables.
 *
 * @throws Problem `unusable-backup` if rows name others that are not there
 */
export async function withoutConstraints(client: Client, work: () => Promise<void>): Promise<void> {
  const keys = await listForeignKeys(client)
  const tables = await listTriggered(client)
  for (const { table, name } of keys) {
    await client.query(`alter table ${escapeIdentifier(table)} drop constraint ${escapeIdentifier(name)}`)
  }
  for (const table of tables) await client.query(`alter table ${escapeIdentifier(table)} disable trigger user`)
  await work()
  for (const table of tables) await client.query(`alter table ${escapeIdentifier(table)} enable trigger user`)
  for (const { table, name, definition } of keys) {
    await client
      .query(`alter table ${escapeIdentifier(table)} add constraint ${escapeIdentifier(name)} ${definition}`)
      .catch((error: unknown) => {
        if (!(error instanceof DatabaseError && error.code === '23503')) throw error
        throw new Problem('unusable-backup', { part: tablePart(table), reason: 'incoherent' })
      })
  }
}

async function listForeignKeys(client: Client): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select t.relname as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
    join pg_class t on t.oid = c.conrelid
    where c.contype = 'f' and c.conparentid = 0 and t.relnamespace = 'public'::regnamespace`)
  return rows
}

async function listTriggered(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select distinct c.relname as name
    from pg_trigger g
    join pg_class c on c.oid = g.tgrelid
    where not g.tgisinternal and c.relnamespace = 'public'::regnamespace`)
  return rows.map(({ name }) => name)
}
