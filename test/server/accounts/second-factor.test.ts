import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type AccountsApp, accountsApp, browserOf, codeOf, givePassword, goodPassword } from '../../support/accounts.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { introduce, khach, lan, minh, provinceCalled, quan } from '../../support/people.ts'

let database: TestDatabase
let server: AccountsApp

beforeAll(async () => {
  database = await createTestDatabase()
  const province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, minh, { role: 'lead-agency-editor', at: province })
  await introduce(database, khach, null)
  for (const person of [quan, lan, minh]) await givePassword(database, person)
  server = accountsApp(database)
})

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await database.owner.deleteFrom('rate_limits').execute()
  await database.owner.deleteFrom('sign_in_failures').execute()
})

afterEach(() => vi.useRealTimers())

afterAll(() => database.close())

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

async function signedIn(email: string) {
  const browser = browserOf(server)
  expect((await browser.signIn(email, goodPassword)).body).toEqual({ state: 'signed-in' })
  return browser
}

async function withSecondFactor(email: string) {
  const browser = await signedIn(email)
  const { body } = await browser.post('/api/me/second-factor', { password: goodPassword })
  expect(body.totpUri).toMatch(/^otpauth:\/\/totp\/Chiso:.*issuer=Chiso/)
  expect(body.backupCodes).toHaveLength(10)
  expect((await browser.post('/api/me/second-factor/confirm', { code: codeOf(body.totpUri) })).status).toBe(200)
  return { browser, uri: body.totpUri as string, codes: body.backupCodes as string[] }
}

afterEach(async () => {
  await database.owner.deleteFrom('second_factors').execute()
  await database.owner.updateTable('people').set({ two_factor_enabled: false }).execute()
})

test('a second factor is asked for after the password, and before it nobody is signed in', async () => {
  const { uri } = await withSecondFactor('lan@example.vn')
  const browser = browserOf(server)
  expect((await browser.signIn('lan@example.vn', goodPassword)).body).toEqual({ state: 'second-factor' })
  expect((await browser.get('/api/me')).status).toBe(401)
  later(30)
  expect((await browser.post('/api/auth/second-factor', { code: codeOf(uri) })).body).toEqual({ state: 'signed-in' })
  expect((await browser.get('/api/me')).body).toMatchObject({ id: 'lan', hasSecondFactor: true })
})

test('a second factor counts only once a code was confirmed', async () => {
  const browser = await signedIn('lan@example.vn')
  await browser.post('/api/me/second-factor', { password: goodPassword })
  await signedIn('lan@example.vn')
  expect((await browser.post('/api/me/second-factor/confirm', { code: '000000' })).body.code).toBe('wrong-code')
  await signedIn('lan@example.vn')
})

test('a second factor needs the password to be set up and to be turned off', async () => {
  const browser = await signedIn('lan@example.vn')
  const refused = await browser.post('/api/me/second-factor', { password: 'không phải' })
  expect([refused.status, refused.body.code]).toEqual([403, 'wrong-password'])
  const { browser: other } = await withSecondFactor('minh@example.vn')
  expect((await other.post('/api/me/second-factor/off', { password: 'không phải' })).status).toBe(403)
  expect((await other.post('/api/me/second-factor', { password: goodPassword })).body.code).toBe('second-factor-on')
  expect((await other.post('/api/me/second-factor/off', { password: goodPassword })).status).toBe(200)
  await signedIn('minh@example.vn')
})

test('a second factor with a wrong code is refused, and after five the password is asked for again', async () => {
  const { uri } = await withSecondFactor('lan@example.vn')
  const browser = browserOf(server)
  await browser.signIn('lan@example.vn', goodPassword)
  const wrong = codeOf(uri, new Date(Date.now() + 3_600_000))
  for (let attempt = 0; attempt < 5; attempt++) {
    const answer = await browser.post('/api/auth/second-factor', { code: wrong })
    expect([answer.status, answer.body.code]).toEqual([401, 'wrong-code'])
  }
  const right = await browser.post('/api/auth/second-factor', { code: codeOf(uri) })
  expect([right.status, right.body.code]).toEqual([401, 'sign-in-lapsed'])
})

test('a second factor without a password before it is refused', async () => {
  const { uri, codes } = await withSecondFactor('lan@example.vn')
  for (const [path, code] of [
    ['second-factor', codeOf(uri)],
    ['backup-code', codes[0]],
  ]) {
    const answer = await browserOf(server).post(`/api/auth/${path}`, { code })
    expect([answer.status, answer.body.code]).toEqual([401, 'sign-in-lapsed'])
  }
})

test('a backup code works once in its place', async () => {
  const { codes } = await withSecondFactor('lan@example.vn')
  const [first, second] = [browserOf(server), browserOf(server)]
  await first.signIn('lan@example.vn', goodPassword)
  expect((await first.post('/api/auth/backup-code', { code: codes[3] })).status).toBe(200)
  await second.signIn('lan@example.vn', goodPassword)
  expect((await second.post('/api/auth/backup-code', { code: codes[3] })).body.code).toBe('wrong-code')
  expect((await second.post('/api/auth/backup-code', { code: codes[4] })).status).toBe(200)
})

test('new backup codes make the old ones useless', async () => {
  const { browser, codes } = await withSecondFactor('lan@example.vn')
  const { body } = await browser.post('/api/me/backup-codes', { password: goodPassword })
  expect(body.backupCodes).toHaveLength(10)
  const other = browserOf(server)
  await other.signIn('lan@example.vn', goodPassword)
  expect((await other.post('/api/auth/backup-code', { code: codes[0] })).body.code).toBe('wrong-code')
  expect((await other.post('/api/auth/backup-code', { code: body.backupCodes[0] })).status).toBe(200)
})

test('a second factor is kept so that a reader of the database cannot use it', async () => {
  const { uri, codes } = await withSecondFactor('lan@example.vn')
  const rows = await database.owner.selectFrom('second_factors').selectAll().execute()
  const kept = JSON.stringify(rows)
  expect(rows).toHaveLength(1)
  expect(kept).not.toContain(new URL(uri).searchParams.get('secret'))
  expect(kept).not.toContain(codes[0])
})

test('nothing above was a defect', () => {
  expect(server.defects).toEqual([])
})
