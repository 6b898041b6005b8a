import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { RoundId } from '../../src/framework/ids.ts'
import type { Actor, Context } from '../../src/operations/context.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { createApp } from '../../src/server/app.ts'
import { exampleFolder } from '../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contextOf, introduce, lan, minh, moment, provinceCalled, quan } from '../support/people.ts'

let database: TestDatabase
let round: RoundId
let clock = moment
const defects: Error[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  const province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, minh, { role: 'lead-agency-editor', at: province })
  round = await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
})
afterAll(() => database.close())
afterEach(() => expect(defects.splice(0)).toEqual([]))

function appOf(actor: Actor, context: Context = contextOf(database)) {
  return createApp({
    context: { ...context, now: () => clock },
    findActor: async () => actor,
    report: (error) => defects.push(error),
    pages: '/nowhere',
    isHttps: false,
  })
}

interface Asked {
  readonly method?: string
  readonly path?: string
  readonly body?: unknown
  readonly actor?: Actor
  readonly more?: Record<string, string>
}

const commune = (name: string) => ({ kind: 'ministry', name, bornOn: '2024-01-01', parent: null })

/** Makes an organisation under a key, if nothing else is said. */
async function ask(
  key: string,
  { method = 'POST', path = '/api/organisations', body, actor = quan, more }: Asked = {},
) {
  const response = await appOf(actor).request(path, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...more },
    body: JSON.stringify(body ?? commune('Bộ thử')),
  })
  const text = await response.text()
  return {
    status: response.status,
    again: response.headers.get('idempotency-replayed'),
    told: JSON.parse(text),
    response,
  }
}

const count = async (table: 'organisations' | 'idempotency_keys' | 'figure_entries' | 'audit_log') =>
  (await database.owner.selectFrom(table).selectAll().execute()).length

test('the same request under the same key is answered again and done once', async () => {
  const before = await count('organisations')
  const [key, first] = ['one', await ask('one')]
  const second = await ask(key)
  expect([first.status, first.again, second.status, second.again]).toEqual([200, null, 200, 'true'])
  expect(second.told).toEqual(first.told)
  expect(await count('organisations')).toBe(before + 1)
})

test('a figure under a key gives its ETag again, although its version has moved on', async () => {
  const put = { method: 'PUT', path: `/api/rounds/${round}/figures/7.3.6/handled_online`, body: { value: '45000' } }
  const asked = { ...put, actor: minh, more: { 'if-match': '"1"' } }
  const first = await ask('figure', asked)
  const second = await ask('figure', asked)
  expect([first, second].map(({ status, response }) => [status, response.headers.get('etag')])).toEqual([
    [200, '"2"'],
    [200, '"2"'],
  ])
  expect((await ask('other', asked)).status).toBe(409)
})

test('requests that come at once under one key are done once and answered alike', async () => {
  const before = [await count('organisations'), await count('audit_log')]
  const all = await Promise.all(Array.from({ length: 4 }, () => ask('at-once')).concat(ask('another')))
  expect(new Set(all.slice(0, 4).map(({ told }) => told.id)).size).toBe(1)
  expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  expect([await count('organisations'), await count('audit_log')]).toEqual(before.map((each) => each + 2))
})

test.each([
  ['another body', { body: commune('Bộ khác') }],
  ['another path', { path: `/api/organisations/${randomUUID()}/end`, body: { on: '2026-01-01' } }],
  ['another seen version', { more: { 'if-match': '"7"' } }],
] as const)('%s under a used key is refused', async (_, other) => {
  const key = randomUUID()
  await ask(key)
  expect(await ask(key, other)).toMatchObject({ status: 422, told: { code: 'reused-key' } })
})

test('a key belongs to one person', async () => {
  await ask('shared')
  expect(await ask('shared', { actor: lan })).toMatchObject({ status: 403, again: null })
})

test('a refused request leaves no key and may be tried again', async () => {
  const refused = await ask('again', { body: { kind: 'commune' } })
  expect(refused.status).toBe(400)
  expect(await ask('again')).toMatchObject({ status: 200, again: null })
})

test('a key lapses after a day, not before, and a clock that is set back keeps it', async () => {
  const first = await ask('lapsing')
  const [start, hour] = [clock, 3_600_000]
  for (const [hours, isAgain] of [
    [-10, 'true'],
    [23.9, 'true'],
    [24.1, null],
  ] as const) {
    clock = new Date(start.getTime() + hours * hour)
    const { again, told } = await ask('lapsing')
    expect([hours, again, told.id === first.told.id]).toEqual([hours, isAgain, isAgain !== null])
  }
  clock = start
})

test.each(['', ' ', 'x'.repeat(256), 'chìa-khóa'])('the key "%s" is refused', async (key) => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': Buffer.from(key).toString('latin1') }
  const response = await appOf(quan).request('/api/organisations', {
    method: 'POST',
    headers,
    body: JSON.stringify(commune('x')),
  })
  expect(response.status).toBe(400)
})

test('where the write fails after it was made, neither it nor the key is there, and the next try succeeds', async () => {
  const before = [await count('organisations'), await count('audit_log'), await count('idempotency_keys')]
  const killed = await withDeath(() => ask('killed', { body: commune('Bộ ngắt') }))
  expect(killed).toBe(503)
  expect([await count('organisations'), await count('audit_log'), await count('idempotency_keys')]).toEqual(before)
  defects.splice(0)
  expect(await ask('killed', { body: commune('Bộ ngắt') })).toMatchObject({ status: 200, again: null })
})

/** Kills the connection of a request at the moment when it waits to write its audit row. */
async function withDeath(request: () => Promise<{ status: number }>): Promise<number> {
  return database.owner.connection().execute(async (db) => {
    await sql`begin`.execute(db)
    await sql`select * from audit_heads where chain = 'platform' for update`.execute(db)
    const asked = request()
    for (;;) {
      const { rows } = await sql<{ done: boolean }>`select pg_terminate_backend(pid) as done from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
      if (rows.length > 0) break
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await sql`rollback`.execute(db)
    return (await asked).status
  })
}

test.each(['/api/me/password', '/api/invitations', '/api/auth/sign-out'])('%s takes no key', async (path) => {
  const { status } = await ask('any', { path, body: {} })
  expect([400, 404]).toContain(status)
})
