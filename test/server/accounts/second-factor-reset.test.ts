import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  type AccountsApp,
  accountsApp,
  type Browser,
  browserOf,
  givePassword,
  goodPassword,
  turnOnSecondFactor,
} from '../../support/accounts.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { introduce, lan, minh, provinceCalled, quan } from '../../support/people.ts'

let database: TestDatabase
let server: AccountsApp
let admin: Browser
/** Where minh was signed in before the phone was lost. */
let old: Browser

beforeAll(async () => {
  database = await createTestDatabase()
  const province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, minh, { role: 'lead-agency-editor', at: province })
  for (const person of [quan, lan, minh]) await givePassword(database, person)
})
afterAll(() => database.close())

beforeEach(async () => {
  server = accountsApp(database)
  ;[admin, old] = [browserOf(server), browserOf(server)]
  await admin.signIn('quan@example.vn', goodPassword)
  await old.signIn('minh@example.vn', goodPassword)
  await turnOnSecondFactor(database, minh.id)
})
afterEach(async () => {
  expect(server.defects).toEqual([])
  await database.owner.deleteFrom('second_factors').execute()
  await database.owner.updateTable('people').set({ two_factor_enabled: false }).execute()
})

const reset = (browser: Browser, id = 'minh') => browser.post(`/api/people/${id}/second-factor/reset`)
const signedIn = async () => (await browserOf(server).signIn('minh@example.vn', goodPassword)).body.state
const factors = async () => [
  await database.owner.selectFrom('second_factors').select('person_id').execute(),
  await database.owner.selectFrom('people').select('id').where('two_factor_enabled', '=', true).execute(),
]

test('who has lost the phone signs in with the password again, everywhere anew, and is told', async () => {
  expect(await signedIn()).toBe('second-factor')
  const { status, body } = await reset(admin)
  expect([status, body]).toEqual([200, { isSent: true }])
  expect((await old.get('/api/me')).status).toBe(401)
  expect(await factors()).toEqual([[], []])
  expect(await signedIn()).toBe('signed-in')
  expect((await admin.get('/api/people/minh')).body.hasSecondFactor).toBe(false)
  expect(server.letters.sent).toMatchObject([
    { to: 'minh@example.vn', subject: 'Xác thực hai bước của tài khoản Chiso đã được tắt' },
  ])
  expect(server.letters.sent[0]?.text).toContain('http://127.0.0.1:8080/profile')
})

test('a reset leaves a row in the log: who did it, for whom', async () => {
  await reset(admin)
  const { body } = await admin.get('/api/audit?chain=platform&action=reset-second-factor')
  expect(body.rows[0]).toMatchObject({ person: { id: 'quan' }, subject: 'minh', details: {} })
})

test('a letter that cannot be sent takes nothing back, and that is said', async () => {
  const broken = accountsApp(database, { mailer: { send: () => Promise.reject(new Error('no mail today')) } })
  const browser = browserOf(broken)
  await browser.signIn('quan@example.vn', goodPassword)
  expect((await reset(browser)).body).toEqual({ isSent: false })
  expect(broken.defects.map(({ message }) => message)).toEqual(['no mail today'])
  expect(await signedIn()).toBe('signed-in')
})

test('one’s own is refused: it takes the password', async () => {
  await turnOnSecondFactor(database, quan.id)
  const before = await factors()
  const { status, body } = await reset(admin, 'quan')
  expect([status, body.code]).toEqual([409, 'own-second-factor'])
  expect(await factors()).toEqual(before)
})

test.each([
  ['lan', 409, 'second-factor-off'],
  ['nobody', 404, 'not-found'],
])('%s, who has none, is refused', async (id, status, code) => {
  const answer = await reset(admin, id)
  expect([answer.status, answer.body.code]).toEqual([status, code])
  expect(server.letters.sent).toEqual([])
})

test('nobody but an administrator does it, and then nothing is changed', async () => {
  const before = await factors()
  const coordinator = browserOf(server)
  await coordinator.signIn('lan@example.vn', goodPassword)
  expect((await reset(coordinator)).body.code).toBe('not-permitted')
  expect((await reset(browserOf(server))).status).toBe(401)
  expect(await factors()).toEqual(before)
  expect((await old.get('/api/me')).status).toBe(200)
})
