import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

/** What deploy/citus.sql does with a table. */
interface Placed {
  readonly kind: 'distributed' | 'reference' | 'local'
  readonly column: string | undefined
  /** Tables that lie beside each other have the same. */
  readonly group: string | undefined
  readonly position: number
}

const kinds = {
  create_distributed_table: 'distributed',
  create_reference_table: 'reference',
  citus_add_local_table_to_metadata: 'local',
} as const

const call = /^select (\w+)\('(\w+)'(?:, '(\w+)')?(?:, colocate_with => '(\w+)')?\);$/
const statements = readFileSync('deploy/citus.sql', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('--'))
const calls = statements.map((line) => call.exec(line) ?? [])
const placed = new Map(
  calls.map(([, name, table = '', column, group], position): [string, Placed] => {
    const kind = kinds[name as keyof typeof kinds]
    return [table, { kind, column, group: kind === 'distributed' ? (group ?? table) : undefined, position }]
  }),
)

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

test('every table of the schema is placed exactly once', async () => {
  const tables = await database.owner.introspection.getTables()
  const live = tables.filter(({ isView }) => !isView).map(({ name }) => name)
  expect(live.length).toBeGreaterThan(15)
  expect(calls.map(([, , table]) => table).toSorted()).toEqual([...live, 'schema_migrations'].toSorted().filter(once))
})

const once = (name: string, index: number, all: readonly string[]) => all.indexOf(name) === index

test('every unique key of a distributed table holds the column that it is distributed by', async () => {
  const { rows } = await sql<{ table: string; key: string; columns: readonly string[] }>`
    select c.relname as table, k.relname as key, array_agg(a.attname::text) as columns
    from pg_index i
    join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
    join pg_class k on k.oid = i.indexrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
    where i.indisunique
    group by 1, 2`.execute(database.owner)
  const distributed = rows.filter(({ table }) => placed.get(table)?.kind === 'distributed')
  expect(distributed.length).toBeGreaterThan(5)
  expect(distributed.filter(({ table, columns }) => !columns.includes(placed.get(table)?.column ?? ''))).toEqual([])
})

test('foreign keys lead where they can be checked: to a copy on the same node, placed before', async () => {
  const { rows } = await sql<{ from: string; to: string; columns: readonly string[] }>`
    select f.conrelid::regclass::text as from, f.confrelid::regclass::text as to,
      array(select attname::text from pg_attribute where attrelid = f.conrelid and attnum = any (f.conkey)) as columns
    from pg_constraint f
    where f.contype = 'f'`.execute(database.owner)
  expect(rows.length).toBeGreaterThan(15)
  const amiss = rows.filter(({ from, to, columns }) => {
    const [one, other] = [placed.get(from), placed.get(to)]
    if (!one || !other || other.position > one.position) return true
    if (other.kind === 'reference') return false
    if (other.kind === 'local') return one.kind !== 'local'
    return one.group !== other.group || !columns.includes(one.column ?? '')
  })
  expect(amiss).toEqual([])
})

test('tables that lie beside each other are distributed by columns of one type', async () => {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select table_name as table, column_name as column, data_type as type
    from information_schema.columns where table_schema = 'public'`.execute(database.owner)
  const types = new Map<string, Set<string>>()
  for (const [table, { group, column }] of placed) {
    if (group === undefined) continue
    const type = rows.find((row) => row.table === table && row.column === column)?.type ?? 'no such column'
    types.set(group, (types.get(group) ?? new Set()).add(type))
  }
  expect([...types].map(([group, found]) => [group, [...found]])).toEqual([
    ['figure_entries', ['uuid']],
    ['audit_heads', ['text']],
  ])
})

test('nothing of ours listens to the database or takes advisory locks', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ts|sql)$/.test(path))
  expect(sources.length).toBeGreaterThan(100)
  const asks = /pg_(try_)?advisory|pg_notify|^\s*(un)?listen\s+\w+\s*;|['"`](un)?(listen|notify)\s/im
  expect(sources.filter((path) => asks.test(readFileSync(join('src', path), 'utf8')))).toEqual([])
})
