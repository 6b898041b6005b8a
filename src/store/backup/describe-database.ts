import type { Client } from 'pg'
import type { BackupManifest } from './manifest.ts'

export interface TableColumns {
  readonly name: string
  readonly columns: readonly string[]
}

/** The tables that hold what people entered: all but the list of steps of the schema, generated columns left out. */
export async function listTables(client: Client): Promise<readonly TableColumns[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname as name,
      array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'schema_migrations'
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
    group by c.relname
    order by c.relname`)
  return rows
}

export async function listTakenMigrations(client: Client): Promise<BackupManifest['migrations']> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migrations order by name',
  )
  return rows
}

export async function listSequences(client: Client): Promise<BackupManifest['sequences']> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    "select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' order by 1",
  )
  return rows
}

export async function listChains(client: Client): Promise<BackupManifest['chains']> {
  const { rows } = await client.query<{ chain: string; seq: string; hash: string }>(
    'select chain, seq::text, hash from audit_heads order by chain collate "C"',
  )
  return rows
}

/** Makes texts of values the same on every server, and lets long work take its time. */
export async function prepareSession(client: Client): Promise<void> {
  const settings = [
    "datestyle = 'ISO'",
    "intervalstyle = 'postgres'",
    "timezone = 'UTC'",
    'extra_float_digits = 1',
    "bytea_output = 'hex'",
    "client_encoding = 'UTF8'",
    'statement_timeout = 0',
    'idle_in_transaction_session_timeout = 0',
    'row_security = off',
  ]
  for (const setting of settings) await client.query(`set ${setting}`)
}
