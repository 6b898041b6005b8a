import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  type AccountsApp,
  accountsApp,
  baseUrl,
  browserOf,
  givePassword,
  goodPassword,
} from '../../support/accounts.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { introduce, khach, lan, minh, provinceCalled } from '../../support/people.ts'

let database: TestDatabase
let server: AccountsApp
const provider = new OAuth2Server()
let claims: Record<string, unknown> = {}
const asked: Record<string, string>[] = []

beforeAll(async () => {
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, '127.0.0.1')
  provider.service.on('beforeTokenSigning', (token: { payload: Record<string, unknown> }) => {
    Object.assign(token.payload, claims)
  })
  provider.service.on('beforeResponse', (_: unknown, request: { body: Record<string, string> }) =>
    asked.push(request.body),
  )
  database = await createTestDatabase()
  const province = await provinceCalled(database, 'dien bien')
  for (const person of [lan, minh]) await introduce(database, person, { role: 'viewer', at: province })
  await introduce(database, khach, null)
  await givePassword(database, lan)
  server = accountsApp(database, {
    providers: [
      {
        id: 'so-noi-vu',
        name: 'Sở Nội vụ',
        discoveryUrl: `${provider.issuer.url}/.well-known/openid-configuration`,
        clientId: 'chiso',
        clientSecret: 'not so secret',
      },
    ],
  })
})

beforeEach(() => {
  asked.length = 0
})

afterAll(async () => {
  await provider.stop()
  await database.close()
  expect(server.defects).toEqual([])
})

/** Goes to the provider and comes back, as a browser does. */
async function comeBack(told: Record<string, unknown>, returnTo = '/ket-qua') {
  claims = { sub: `sub of ${told.email}`, name: 'Tên ở nơi khác', aud: 'chiso', ...told }
  const browser = browserOf(server)
  const { body } = await browser.post('/api/auth/providers/so-noi-vu', { returnTo })
  const away = new URL(body.url)
  claims.nonce = away.searchParams.get('nonce')
  const back = new URL((await fetch(away, { redirect: 'manual' })).headers.get('location') ?? '')
  const answer = await browser.get(back.pathname + back.search)
  return { browser, away, answer, leadsTo: answer.headers.get('location') }
}

const people = () => database.owner.selectFrom('people').select('id').orderBy('id').execute()

test('providers are named to strangers, their secrets are not', async () => {
  const { body } = await browserOf(server).get('/api/auth/providers')
  expect(body).toEqual([{ id: 'so-noi-vu', name: 'Sở Nội vụ' }])
})

test('who exists signs in by the address that the provider has checked, with PKCE', async () => {
  const { browser, away, answer, leadsTo } = await comeBack({ email: 'minh@example.vn', email_verified: true })
  expect(away.searchParams.get('code_challenge_method')).toBe('S256')
  expect(away.searchParams.get('redirect_uri')).toBe(`${baseUrl}/api/auth/callback/so-noi-vu`)
  expect(asked[0]?.code_verifier).toMatch(/^[\w~.-]{43,128}$/)
  expect([answer.status, leadsTo]).toEqual([302, '/ket-qua'])
  expect((await browser.get('/api/me')).body).toMatchObject({ id: 'minh', name: 'Minh' })
})

test('a second time the same person comes in, also under another address there', async () => {
  await comeBack({ email: 'minh@example.vn', email_verified: true })
  const again = { sub: 'sub of minh@example.vn', email: 'lan@example.vn', email_verified: true }
  expect((await (await comeBack(again)).browser.get('/api/me')).body).toMatchObject({ id: 'minh' })
})

test('nothing of the provider’s tokens is kept', async () => {
  await comeBack({ email: 'minh@example.vn', email_verified: true })
  const rows = await database.owner
    .selectFrom('accounts')
    .select(['access_token', 'refresh_token', 'id_token'])
    .where('provider_id', '=', 'so-noi-vu')
    .execute()
  expect(rows).toEqual([{ access_token: null, refresh_token: null, id_token: null }])
})

test.each([
  ['nobody’s address', { email: 'moi@example.vn', email_verified: true }],
  ['an address that the provider has not checked', { email: 'lan@example.vn', email_verified: false }],
  ['an address whose check is not told', { email: 'khach@example.vn' }],
  ['no address', { email: undefined, sub: 'x' }],
  ['a token for another application', { email: 'khach@example.vn', email_verified: true, aud: 'other' }],
])('with %s nobody is signed in and nobody is made', async (_, told) => {
  const before = await people()
  const { browser, leadsTo } = await comeBack(told)
  expect(leadsTo).toMatch(/^\/sign-in\?error=/)
  expect((await browser.get('/api/me')).status).toBe(401)
  expect(await people()).toEqual(before)
})

test('who does not exist is told that nobody is made here', async () => {
  const { leadsTo } = await comeBack({ email: 'moi@example.vn', email_verified: true })
  expect(leadsTo).toBe('/sign-in?error=signup_disabled')
})

test('a closed account stays closed', async () => {
  await comeBack({ email: 'minh@example.vn', email_verified: true })
  await database.owner.updateTable('people').set({ disabled_at: new Date() }).where('id', '=', 'minh').execute()
  const { browser, leadsTo } = await comeBack({ email: 'minh@example.vn', email_verified: true })
  expect(leadsTo).toMatch(/error=/)
  expect((await browser.get('/api/me')).status).toBe(401)
})

test('an answer that was asked for in another browser is refused', async () => {
  claims = { sub: 'x', aud: 'chiso', email: 'lan@example.vn', email_verified: true }
  const { body } = await browserOf(server).post('/api/auth/providers/so-noi-vu', {})
  const back = new URL((await fetch(body.url, { redirect: 'manual' })).headers.get('location') ?? '')
  const thief = browserOf(server)
  await thief.get(back.pathname + back.search)
  expect((await thief.get('/api/me')).status).toBe(401)
})

test.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])(
  'the way back does not lead to %s',
  async (returnTo) => {
    const { status } = await browserOf(server).post('/api/auth/providers/so-noi-vu', { returnTo })
    expect(status).toBe(400)
  },
)

test.each(['unknown', '%00', "x'--"])('provider %s is refused', async (id) => {
  expect([400, 404]).toContain((await browserOf(server).post(`/api/auth/providers/${id}`, {})).status)
})

test.each(['', '?state=x', '?code=x', '?code=x&state=x', '?error=access_denied&state=x'])(
  'a return that nobody asked for (%s) leads to the sign-in page',
  async (query) => {
    const answer = await browserOf(server).get(`/api/auth/callback/so-noi-vu${query}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, expect.stringMatching(/^\/sign-in\?/)])
  },
)

test('a password still works beside the provider', async () => {
  expect((await browserOf(server).signIn('lan@example.vn', goodPassword)).status).toBe(200)
})
