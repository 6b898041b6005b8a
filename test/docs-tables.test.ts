import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase } from './support/database.ts'

/** A table or view as docs/tables/ describes it. */
interface Described {
  readonly name: string
  readonly text: string
  /** By column: whether a missing value is explained. */
  readonly columns: Readonly<Record<string, boolean>>
}

const folder = 'docs/tables'
const described = readdirSync(folder)
  .filter((file) => file !== 'README.md')
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/^## /m).slice(1))
  .map(describedIn)

function describedIn(section: string): Described {
  const [name = ''] = section.split('\n')
  const rows = [...section.matchAll(/^\| `(\w+)`\s+\| (.+?)\s+\| (.+?)\s+\|$/gm)]
  return {
    name,
    text: section.replace(/\s+/g, ' '),
    columns: Object.fromEntries(rows.map(([, column, , missing]) => [column, missing !== '–'])),
  }
}

/** Columns of a view are those of the table that its description names. */
function columnsOf({ text, columns }: Described): Readonly<Record<string, boolean>> {
  const [, table] = /with the columns of `(\w+)`/.exec(text) ?? []
  return table === undefined ? columns : (described.find(({ name }) => name === table)?.columns ?? {})
}

interface Live {
  readonly name: string
  readonly kind: 'r' | 'v'
  readonly columns: readonly { readonly name: string; readonly nullable: boolean }[]
}

async function liveTables(): Promise<readonly Live[]> {
  const database = await createTestDatabase()
  const { rows } = await sql<Live>`
    select c.relname as name, c.relkind as kind,
      json_agg(json_build_object('name', a.attname, 'nullable', not a.attnotnull) order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
    group by 1, 2 order by 1`.execute(database.owner)
  await database.close()
  return rows
}

const live = await liveTables()

test('every table and view is described once, and none that is not there', () => {
  expect(live.length).toBeGreaterThan(20)
  expect(described.map(({ name }) => name).toSorted()).toEqual(live.map(({ name }) => name).toSorted())
})

test.each(live)('$name: every column is described, and its missing value where it may be missing', (table) => {
  const found = columnsOf(described.find(({ name }) => name === table.name) as Described)
  expect(Object.keys(found)).toEqual(table.columns.map(({ name }) => name))
  if (table.kind === 'v') return
  expect(found).toEqual(Object.fromEntries(table.columns.map(({ name, nullable }) => [name, nullable])))
})

test.each(described)('$name: says what a row is, who writes it and which step made it', ({ name, text }) => {
  const [, step = ''] = /Made by `([^`]+)`/.exec(text) ?? []
  const path = existsSync(step) ? step : join('src/store/migrations', step)
  expect(readFileSync(path, 'utf8')).toMatch(
    new RegExp(`create (unlogged table|table|view)( if not exists)? ${name}\\b`),
  )
  if (!/A view:/.test(text)) expect(text).toMatch(/A row .+ Written .+ Made by/)
})

test('the list of pages names each page', () => {
  const list = readFileSync(join(folder, 'README.md'), 'utf8')
  const pages = readdirSync(folder).filter((file) => file !== 'README.md')
  expect([...list.matchAll(/\]\((\w[\w-]*\.md)\)/g)].map(([, page]) => page).toSorted()).toEqual(pages.toSorted())
})
