import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Pool } from 'pg'
import { type Cluster, startCluster } from '../../src/store/cluster/start-cluster.ts'
import { type Db, openDatabase } from '../../src/store/database.ts'
import type { TestDatabase } from './database.ts'

/** The tables that are spread, and the column that says on which server a row lies. */
const spreadTables = {
  figure_entries: 'round_id',
  score_entries: 'round_id',
  round_documents: 'round_id',
  evidence_items: 'round_id',
  audit_log: 'chain',
} as const

const spreadViews = ['current_figures', 'current_scores', 'current_documents', 'current_evidence']

/** A database whose rows of rounds lie a third here, a third each on two more PostgreSQL servers. */
export interface SpreadDatabase {
  /** Sees the spread tables under their own names. */
  readonly db: Db
  /** How many rows of a table lie here and on each of the two others. */
  countByServer(table: keyof typeof spreadTables): Promise<readonly number[]>
  explain(query: string): Promise<string>
  close(): Promise<void>
}

/** Starts two more servers and copies the rows of a database into tables that are partitioned across all three. */
export async function spread(database: TestDatabase): Promise<SpreadDatabase> {
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'chiso-spread-')))
  for (const folder of folders) chmodSync(folder, 0o755)
  const servers = await Promise.all(folders.map((folder) => startCluster(folder)))
  const client = new Client(database.connection)
  await client.connect()
  await client.query('create extension postgres_fdw; create schema spread; set search_path = spread, public')
  for (const [index, server] of servers.entries()) await connectServer(client, `server_${index + 1}`, server)
  for (const [table, column] of Object.entries(spreadTables)) await spreadTable(client, servers, table, column)
  for (const view of spreadViews) {
    const { rows } = await client.query('select pg_get_viewdef($1::regclass) as text', [`public.${view}`])
    await client.query(`create view spread.${view} as ${String(rows[0].text).replace(/\bpublic\./g, '')}`)
  }
  const options = '-c search_path=spread,public -c enable_partitionwise_aggregate=on'
  const db = openDatabase(new Pool({ ...database.connection, max: 3, options }))
  return {
    db,
    async countByServer(table) {
      const counts: number[] = []
      for (const part of ['here', 'server_1', 'server_2']) {
        const { rows } = await client.query(`select count(*)::integer as n from spread.${table}_${part}`)
        counts.push(rows[0].n)
      }
      return counts
    },
    async explain(query) {
      await client.query('set enable_partitionwise_aggregate = on')
      const { rows } = await client.query(`explain (verbose, costs off) ${query}`)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    },
    async close() {
      await db.destroy()
      await client.end()
      await Promise.all(servers.map((server) => server.stop()))
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function connectServer(client: Client, name: string, { connection }: Cluster): Promise<void> {
  await client.query(`
    create server ${name} foreign data wrapper postgres_fdw
      options (host '${connection.host}', dbname '${connection.database}');
    create user mapping for current_user server ${name} options (user '${connection.user}')`)
}

/** Keys stand on each part: a table with parts on other servers cannot have one of its own. */
async function spreadTable(client: Client, servers: readonly Cluster[], table: string, column: string): Promise<void> {
  const { rows } = await client.query<{ list: string; key: string }>(
    `select string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' order by attnum) as list,
      (select pg_get_constraintdef(oid) from pg_constraint where conrelid = $1::regclass and contype = 'p') as key
    from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [`public.${table}`],
  )
  const { list, key } = rows[0] ?? { list: '', key: '' }
  await client.query(`
    create table spread.${table} (${list}) partition by hash (${column});
    create table spread.${table}_here partition of spread.${table} for values with (modulus 3, remainder 0)`)
  for (const [index, { connection }] of servers.entries()) {
    const other = new Client(connection)
    await other.connect()
    await other.query(`create table ${table} (${list}, ${key})`)
    await other.end()
    await client.query(`create foreign table spread.${table}_server_${index + 1} partition of spread.${table}
      for values with (modulus 3, remainder ${index + 1}) server server_${index + 1}
      options (schema_name 'public', table_name '${table}')`)
  }
  await client.query(
    `alter table spread.${table}_here add ${key}; insert into spread.${table} select * from public.${table}`,
  )
}
