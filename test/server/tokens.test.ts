import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RoundId } from '../../src/framework/ids.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { ownVersion } from '../../src/package-root.ts'
import { accountsApp, type Browser, browserOf, givePassword, goodPassword } from '../support/accounts.ts'
import { exampleFolder } from '../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contextOf, introduce, lan, minh, provinceCalled, quan } from '../support/people.ts'

let database: TestDatabase
let server: ReturnType<typeof accountsApp>
let round: RoundId
let clock = new Date()
let browser: Browser

beforeAll(async () => {
  database = await createTestDatabase()
  const province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, minh, { role: 'lead-agency-editor', at: province })
  for (const person of [quan, lan, minh]) await givePassword(database, person)
  round = await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
})
afterAll(() => database.close())

beforeEach(async () => {
  clock = new Date()
  server = accountsApp(database, { now: () => clock })
  browser = newBrowser()
  await browser.signIn('minh@example.vn', goodPassword)
})
afterEach(() => expect(server.defects).toEqual([]))

/** Each from an address of its own: how often one may sign in is another test's matter. */
function newBrowser(): Browser {
  addresses++
  return browserOf(server, undefined, `203.0.113.${addresses}`)
}
let addresses = 0

interface Made {
  readonly id: string
  readonly token: string
}

async function make(scopes: readonly string[], by = browser, days = 30): Promise<Made> {
  return (await by.post('/api/me/tokens', { name: 'Cổng dịch vụ công', scopes, days })).body
}

/** A request of another system: it bears a token and no cookie. */
async function ask(token: string, method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
  const response = await server.app.request(`http://127.0.0.1:8080${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...more },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const told = (await response.json()) as { code?: string; title?: string }
  return { status: response.status, ...told }
}

const figure = () => `/api/rounds/${round}/figures/7.3.6/handled_online`
const next = async () => {
  const rows = await database.owner
    .selectFrom('figure_entries')
    .select('version')
    .where('figure', '=', 'handled_online')
    .execute()
  return { 'if-match': `"${rows.length}"` }
}

describe('a token', () => {
  test('is shown once, kept as a hash, and listed with its use', async () => {
    const { id, token } = await make(['read'])
    expect(token).toMatch(/^chiso_[\w-]{43}$/)
    const kept = await database.owner
      .selectFrom('api_tokens')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(kept)).not.toContain(token.slice(6))
    expect((await ask(token, 'GET', '/api/rounds')).status).toBe(200)
    const { body } = await browser.get('/api/me/tokens')
    expect(body[0]).toMatchObject({ id, name: 'Cổng dịch vụ công', scopes: ['read'], lastUsedAt: clock.toISOString() })
    expect(JSON.stringify(body)).not.toContain('chiso_')
  })

  test('does what its owner may and no more', async () => {
    const { token } = await make(['read', 'write'])
    expect(await ask(token, 'GET', '/api/audit')).toMatchObject({ status: 403, code: 'not-permitted' })
    expect((await ask(token, 'PUT', figure(), { value: '44400' }, await next())).status).toBe(200)
  })

  test('that may only read does not write, and one that may only write does not read', async () => {
    const [reader, writer] = [await make(['read']), await make(['write'])]
    const put = () => next().then((version) => ask(reader.token, 'PUT', figure(), { value: '1' }, version))
    expect(await put()).toMatchObject({ status: 403, code: 'narrow-token', title: expect.stringContaining('"write"') })
    expect(await ask(writer.token, 'GET', '/api/rounds')).toMatchObject({ status: 403, code: 'narrow-token' })
  })

  test.each([
    ['POST', '/api/me/tokens'],
    ['GET', '/api/me/tokens'],
    ['GET', '/api/me/sessions'],
    ['PUT', '/api/me/password'],
    ['PUT', '/api/me'],
    ['POST', '/api/invitations'],
    ['POST', '/api/role-grants'],
    ['POST', '/api/people/lan/disable'],
  ])('does not reach %s %s, even of an administrator', async (method, path) => {
    const administrator = newBrowser()
    await administrator.signIn('quan@example.vn', goodPassword)
    const { token } = await make(['read', 'write'], administrator)
    expect(await ask(token, method, path, method === 'GET' ? undefined : {})).toMatchObject({ code: 'narrow-token' })
  })

  test('is told which version answers; a stranger is not', async () => {
    const { token } = await make(['read'])
    const versionFor = async (authorization: string) =>
      (await server.app.request('http://127.0.0.1:8080/api/me', { headers: { authorization } })).headers.get(
        'chiso-version',
      )
    expect([await versionFor(`Bearer ${token}`), await versionFor('Bearer chiso_x')]).toEqual([ownVersion(), null])
  })

  test('reads who its owner is', async () => {
    const { token } = await make(['read'])
    expect(await ask(token, 'GET', '/api/me')).toMatchObject({ status: 200, id: 'minh' })
  })
})

describe('the life of a token', () => {
  test('ends when it is revoked, and only its owner revokes it', async () => {
    const { id, token } = await make(['read'])
    const other = newBrowser()
    await other.signIn('lan@example.vn', goodPassword)
    expect((await other.remove(`/api/me/tokens/${id}`)).status).toBe(404)
    expect((await ask(token, 'GET', '/api/rounds')).status).toBe(200)
    expect((await browser.remove(`/api/me/tokens/${id}`)).status).toBe(200)
    expect(await ask(token, 'GET', '/api/rounds')).toMatchObject({ status: 401, code: 'dead-token' })
    expect((await browser.remove(`/api/me/tokens/${id}`)).status).toBe(404)
  })

  test('runs out, and a clock that is set back and forth changes nothing else', async () => {
    const { token } = await make(['read'], browser, 1)
    const start = clock
    for (const [hours, status] of [
      [23, 200],
      [25, 401],
      [-48, 200],
      [1, 200],
    ] as const) {
      clock = new Date(start.getTime() + hours * 3_600_000)
      expect([hours, (await ask(token, 'GET', '/api/rounds')).status]).toEqual([hours, status])
    }
  })

  test('of a closed account is dead and stays so', async () => {
    const lans = newBrowser()
    await lans.signIn('lan@example.vn', goodPassword)
    const { token } = await make(['read'], lans)
    const administrator = newBrowser()
    await administrator.signIn('quan@example.vn', goodPassword)
    await administrator.post('/api/people/lan/disable')
    expect((await ask(token, 'GET', '/api/rounds')).status).toBe(401)
    await administrator.post('/api/people/lan/enable')
    expect((await ask(token, 'GET', '/api/rounds')).status).toBe(401)
  })

  test('is one of fifty at most', async () => {
    const quans = newBrowser()
    await quans.signIn('quan@example.vn', goodPassword)
    for (let made = 0; made < 60; made++) await make(['read'], quans)
    const working = await database.owner.selectFrom('api_tokens').select('id').where('person_id', '=', 'quan').execute()
    expect(working).toHaveLength(50)
    expect((await quans.post('/api/me/tokens', { name: 'x', scopes: ['read'] })).body.code).toBe('too-many-tokens')
  })

  test('and its end are told in the log', async () => {
    const { id } = await make(['write'])
    await browser.remove(`/api/me/tokens/${id}`)
    const rows = await database.owner
      .selectFrom('audit_log')
      .selectAll()
      .where('subject', '=', id)
      .orderBy('seq')
      .execute()
    expect(rows.map(({ action, person_id }) => [action, person_id])).toEqual([
      ['create-token', 'minh'],
      ['revoke-token', 'minh'],
    ])
    expect(JSON.stringify(rows)).not.toContain('chiso_')
  })
})

describe('a request with a token', () => {
  test('may come from anywhere, where one with a cookie may not', async () => {
    const { token } = await make(['write'])
    const foreign = { origin: 'https://elsewhere.example', 'content-type': 'text/plain' }
    expect((await ask(token, 'POST', '/api/organisations', {}, foreign)).code).not.toBe('foreign-origin')
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...foreign, cookie }
    const withCookie = await server.app.request('http://127.0.0.1:8080/api/me/tokens', {
      method: 'POST',
      headers,
      body: '{}',
    })
    expect(withCookie.status).toBe(403)
  })

  test.each(['wrong', '', 'chiso_'])('that is "%s" is not let in by the cookie beside it', async (token) => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    expect(await ask(token, 'GET', '/api/rounds', undefined, { cookie })).toMatchObject({
      status: 401,
      code: 'dead-token',
    })
  })
})

test.each([
  [{ name: '', scopes: ['read'] }],
  [{ name: 'x', scopes: [] }],
  [{ name: 'x', scopes: ['admin'] }],
  [{ name: 'x', scopes: ['read'], days: 0 }],
  [{ name: 'x', scopes: ['read'], days: 1e6 }],
  [{ name: 'a\u0000b', scopes: ['read'] }],
])('a token %j is not made', async (body) => {
  expect((await browser.post('/api/me/tokens', body)).status).toBe(400)
})
