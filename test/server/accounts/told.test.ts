import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkAudit } from '../../../src/store/audit-check.ts'
import { accountsApp, type Browser, browserOf, codeOf, givePassword, goodPassword } from '../../support/accounts.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { introduce, minh, provinceCalled } from '../../support/people.ts'

let database: TestDatabase
let server: ReturnType<typeof accountsApp>
let clock: Date
let browser: Browser
let seen: number

beforeAll(async () => {
  database = await createTestDatabase()
  await introduce(database, minh, { role: 'viewer', at: await provinceCalled(database, 'dien bien') })
  await givePassword(database, minh)
})
afterAll(() => database.close())
beforeEach(async () => {
  clock = new Date()
  server = accountsApp(database, { now: () => clock })
  browser = browserOf(server, undefined, `203.0.113.${Math.floor(Math.random() * 250)}`)
  seen = (await log()).length
})
afterEach(async () => {
  expect(server.defects).toEqual([])
  const rows = await log()
  expect(JSON.stringify(rows)).not.toMatch(/203\.0|example\.vn|mật khẩu/)
  expect((await checkAudit(database.owner)).findings).toEqual([])
})

const log = () => database.owner.selectFrom('audit_log').selectAll().orderBy('seq').execute()

/** What was told since the test began. */
async function told() {
  return (await log())
    .slice(seen)
    .map(({ action, person_id, subject, details }) => ({ action, person_id, subject, details }))
}
const byMinh = (action: string, details = {}) => ({ action, person_id: 'minh', subject: 'minh', details })

test('a sign-in and a sign-out are told; a failed attempt and a sign-out of a stranger are not', async () => {
  await browser.signIn('minh@example.vn', 'sai mật khẩu rồi')
  await browser.post('/api/auth/sign-out')
  expect(await told()).toEqual([])
  await browser.signIn('minh@example.vn', goodPassword)
  await browser.post('/api/auth/sign-out')
  expect(await told()).toEqual([byMinh('sign-in', { means: 'password' }), byMinh('sign-out')])
})

test('the second factor is told when it is turned on and off; a password alone is then no sign-in', async () => {
  await browser.signIn('minh@example.vn', goodPassword)
  const { totpUri, backupCodes } = (await browser.post('/api/me/second-factor', { password: goodPassword })).body
  expect((await told()).slice(1)).toEqual([])
  await browser.post('/api/me/second-factor/confirm', { code: codeOf(totpUri) })
  await browser.post('/api/auth/sign-out')
  await browser.signIn('minh@example.vn', goodPassword)
  expect((await told()).slice(1)).toEqual([byMinh('turn-on-second-factor'), byMinh('sign-out')])
  await browser.post('/api/auth/second-factor', { code: '000000' })
  await browser.post('/api/auth/second-factor', { code: codeOf(totpUri) })
  await browser.post('/api/auth/sign-out')
  await browser.signIn('minh@example.vn', goodPassword)
  await browser.post('/api/auth/backup-code', { code: backupCodes[0] })
  await browser.post('/api/me/backup-codes', { password: goodPassword })
  await browser.post('/api/me/second-factor/off', { password: goodPassword })
  expect((await told()).slice(3)).toEqual([
    byMinh('sign-in', { means: 'second-factor' }),
    byMinh('sign-out'),
    byMinh('sign-in', { means: 'backup-code' }),
    byMinh('make-backup-codes'),
    byMinh('turn-off-second-factor'),
  ])
})

test('a lock-out is told once, as nobody’s act; of an address that nobody has nothing is told', async () => {
  const wrong = async (email: string) => (await browser.signIn(email, 'sai mật khẩu rồi')).status
  for (let attempt = 0; attempt < 13; attempt++) {
    await wrong('minh@example.vn')
    await wrong('khong.ai@example.vn')
  }
  expect(await told()).toEqual([{ action: 'lock-sign-in', person_id: null, subject: 'minh', details: {} }])
})

test('a clock that is set forward ends the lock; set back it does not', async () => {
  expect((await browser.signIn('minh@example.vn', goodPassword)).status).toBe(429)
  clock = new Date(clock.getTime() - 3600_000)
  expect((await browser.signIn('minh@example.vn', goodPassword)).status).toBe(429)
  clock = new Date(clock.getTime() + 3 * 3600_000)
  expect((await browser.signIn('minh@example.vn', goodPassword)).status).toBe(200)
})

test('a cookie that another browser holds is worth nothing once its session is revoked or signed out', async () => {
  await browser.signIn('minh@example.vn', goodPassword)
  const thief = browserOf(server, undefined, '198.51.100.1')
  for (const [name, value] of browser.cookies) thief.cookies.set(name, value)
  expect((await thief.get('/api/me')).status).toBe(200)
  const other = browserOf(server, undefined, '198.51.100.2')
  await other.signIn('minh@example.vn', goodPassword)
  const sessions = (await other.get('/api/me/sessions')).body as { id: string; isCurrent: boolean }[]
  for (const { id } of sessions.filter(({ isCurrent }) => !isCurrent)) await other.remove(`/api/me/sessions/${id}`)
  expect([(await thief.get('/api/me')).status, (await browser.get('/api/me')).status]).toEqual([401, 401])
  const stolen = new Map(other.cookies)
  await other.post('/api/auth/sign-out')
  for (const [name, value] of stolen) thief.cookies.set(name, value)
  expect((await thief.get('/api/me')).status).toBe(401)
})

test('a session that has run out, or whose cookie was changed by a letter, is nobody’s', async () => {
  await browser.signIn('minh@example.vn', goodPassword)
  const [[name, value] = ['', '']] = [...browser.cookies].filter(([each]) => each.includes('session_token'))
  browser.cookies.set(name, `${value.startsWith('a') ? 'b' : 'a'}${value.slice(1)}`)
  expect((await browser.get('/api/me')).status).toBe(401)
  browser.cookies.set(name, value)
  expect((await browser.get('/api/me')).status).toBe(200)
  await database.owner
    .updateTable('sessions')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .execute()
  expect((await browser.get('/api/me')).status).toBe(401)
})
