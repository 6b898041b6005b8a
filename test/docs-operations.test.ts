import { existsSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createProgram } from '../src/cli/program.ts'
import { accountsVariables, serverVariables } from '../src/contract/server-variables.ts'
import { readServerConfig } from '../src/server/read-config.ts'
import { createTestDatabase } from './support/database.ts'
import { knownVariables } from './support/known-variables.ts'
import { introduce, quan } from './support/people.ts'

const page = readFileSync('docs/operations.md', 'utf8')
const nginxPage = readFileSync('docs/running-behind-nginx.md', 'utf8')

test('every variable is explained with its default, and none that does not exist', () => {
  const rows = [...page.matchAll(/^\| `([A-Z][A-Z0-9_]+)`\s+\| (?:`([^`]+)`|–)\s+\|/gm)]
  const told = Object.fromEntries(rows.map(([, name, value]) => [name, value ?? '–']))
  const defaults = { ...serverVariables.parse({}), ...accountsVariables.parse({}) } as Record<string, unknown>
  expect(told).toEqual(Object.fromEntries(knownVariables.map((name) => [name, String(defaults[name] ?? '–')])))
  const named = [...`${page}${nginxPage}`.matchAll(/\b(CHISO_[A-Z0-9_]+|DATABASE_URL)\b/g)].map(([, name]) => name)
  expect(named.filter((name) => !knownVariables.includes(String(name)))).toEqual([])
})

test('every command is one of the command line, with its options', async () => {
  const config = { language: 'en' as const, width: 100, database: { databaseUrl: undefined, dataFolder: '' } }
  const { commands } = await createProgram({ ...config, environment: {} })
  const said = [...page.matchAll(/chiso -- ([^`\n]+)/g)].map(([, words = '']) => words.trim().split(' '))
  expect(said.length).toBeGreaterThan(6)
  for (const [first, ...rest] of said) {
    const command = commands.find((each) => each.name() === first)
    expect(command, first).toBeDefined()
    if (first === 'audit') expect(command?.commands.map((each) => each.name())).toContain(rest[0])
    const options = rest.filter((word) => word.startsWith('--'))
    expect(options.filter((option) => !command?.options.some(({ long }) => long === option))).toEqual([])
  }
})

test('the addresses of a database that it shows are taken', () => {
  const urls = [...page.matchAll(/`(?:DATABASE_URL=)?(postgres:\/\/[^`]+)`/g)].map(([, url]) => url)
  expect(urls.length).toBe(2)
  for (const url of urls) expect(readServerConfig({ DATABASE_URL: url }).databaseUrl).toBe(url)
})

test('the statements that take second factors off work as the owner', async () => {
  const database = await createTestDatabase()
  await introduce(database, quan, null)
  const { owner } = database
  await owner
    .insertInto('second_factors')
    .values({ id: 'f', person_id: quan.id, secret: 's', backup_codes: 'b' })
    .execute()
  await owner.updateTable('people').set({ two_factor_enabled: true }).execute()
  const [, statements = ''] = /```sql\n(delete from second_factors;[^`]+)```/.exec(page) ?? []
  await sql.raw(statements).execute(owner)
  expect(await owner.selectFrom('second_factors').selectAll().execute()).toEqual([])
  expect(await owner.selectFrom('people').select('two_factor_enabled').execute()).toEqual([
    { two_factor_enabled: false },
  ])
  await database.close()
})

test('the files that it names are there', () => {
  const named = [...page.matchAll(/`((?:deploy|test|docs|bench|src)\/[\w./-]+)`/g)].map(([, path = '']) => path)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})
