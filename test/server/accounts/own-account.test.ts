import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AccountsApp, accountsApp, browserOf, givePassword, goodPassword } from '../../support/accounts.ts'
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

describe('a session', () => {
  test('ends after twelve hours without a request, and goes on while there are some', async () => {
    const browser = await signedIn('lan@example.vn')
    const left = await signedIn('lan@example.vn')
    later(11 * 3600)
    expect((await browser.get('/api/me')).headers.getSetCookie()[0]).toMatch(/Max-Age=43200/)
    later(2 * 3600)
    expect((await browser.get('/api/me')).status).toBe(200)
    expect((await left.get('/api/me')).body.code).toBe('not-signed-in')
  })

  test('with a cookie that was made up or changed is nobody’s', async () => {
    const browser = await signedIn('lan@example.vn')
    const [[name, value]] = [...browser.cookies] as [[string, string]]
    for (const forged of ['x', `${value}x`, value.replace(/\.[^.]*$/, ''), `${encodeURIComponent("' or true --")}.x`]) {
      browser.cookies.set(name, forged)
      expect((await browser.get('/api/me')).status).toBe(401)
    }
  })

  test('can be listed and ended by its person only', async () => {
    const [here, there, stranger] = [
      await signedIn('lan@example.vn'),
      await signedIn('lan@example.vn'),
      await signedIn('minh@example.vn'),
    ]
    const { body } = await here.get('/api/me/sessions')
    const current = body.filter((each: { isCurrent: boolean }) => each.isCurrent)
    expect(current).toMatchObject([{ address: '203.0.113.7' }])
    const [other] = (await there.get('/api/me/sessions')).body.filter((each: { isCurrent: boolean }) => each.isCurrent)
    expect((await stranger.remove(`/api/me/sessions/${other.id}`)).body.code).toBe('not-found')
    expect((await there.get('/api/me')).status).toBe(200)
    expect((await here.remove(`/api/me/sessions/${other.id}`)).status).toBe(200)
    expect((await there.get('/api/me')).status).toBe(401)
    expect((await here.get('/api/me')).status).toBe(200)
  })

  test('stays when all others are ended', async () => {
    const [here, there, stranger] = [
      await signedIn('lan@example.vn'),
      await signedIn('lan@example.vn'),
      await signedIn('minh@example.vn'),
    ]
    expect((await here.remove('/api/me/sessions')).body.ended).toBeGreaterThan(0)
    const statuses = await Promise.all([here, there, stranger].map(async (each) => (await each.get('/api/me')).status))
    expect(statuses).toEqual([200, 401, 200])
  })

  test('is over after signing out, also for who kept the cookie', async () => {
    const browser = await signedIn('lan@example.vn')
    const kept = new Map(browser.cookies)
    expect((await browser.post('/api/auth/sign-out')).body).toEqual({ state: 'signed-out' })
    expect([...browser.cookies]).toEqual([])
    for (const [name, value] of kept) browser.cookies.set(name, value)
    expect((await browser.get('/api/me')).status).toBe(401)
  })

  test('of a person whose account is closed is over at once, and the right password no longer works', async () => {
    const [admin, browser] = [await signedIn('quan@example.vn'), await signedIn('minh@example.vn')]
    expect((await admin.post('/api/people/minh/disable')).status).toBe(200)
    expect((await browser.get('/api/me')).status).toBe(401)
    expect(await database.owner.selectFrom('sessions').select('id').where('person_id', '=', 'minh').execute()).toEqual(
      [],
    )
    expect((await browserOf(server).signIn('minh@example.vn', goodPassword)).body.code).toBe('wrong-credentials')
    expect((await admin.post('/api/people/minh/enable')).status).toBe(200)
    expect((await browser.get('/api/me')).status).toBe(401)
    await signedIn('minh@example.vn')
  })
})

describe('one’s own account', () => {
  test('a new password signs out the other browsers and takes the place of the old one', async () => {
    const [here, there] = [await signedIn('lan@example.vn'), await signedIn('lan@example.vn')]
    const wrong = await here.put('/api/me/password', { present: 'không phải', next: 'mật khẩu mới hơn' })
    expect([wrong.status, wrong.body.code]).toEqual([403, 'wrong-password'])
    expect((await here.put('/api/me/password', { present: goodPassword, next: 'ngắn' })).status).toBe(400)
    expect((await here.put('/api/me/password', { present: goodPassword, next: 'mật khẩu mới hơn' })).status).toBe(200)
    expect([(await here.get('/api/me')).status, (await there.get('/api/me')).status]).toEqual([200, 401])
    expect((await browserOf(server).signIn('lan@example.vn', goodPassword)).status).toBe(401)
    expect((await browserOf(server).signIn('lan@example.vn', 'mật khẩu mới hơn')).status).toBe(200)
    await givePassword(database, lan)
  })

  test('the password cannot be guessed with a session', async () => {
    const browser = await signedIn('lan@example.vn')
    for (let attempt = 0; attempt < 10; attempt++) {
      const tried = await browser.put('/api/me/password', { present: `x${attempt}`, next: 'mật khẩu mới hơn' })
      expect(tried.status).toBe(403)
    }
    const right = await browser.put('/api/me/password', { present: goodPassword, next: 'mật khẩu mới hơn' })
    expect(right.body.code).toBe('too-many-requests')
  })

  test('name and language can be changed, and nothing else', async () => {
    const browser = await signedIn('lan@example.vn')
    const { body } = await browser.put('/api/me', {
      name: 'Lan Hương'.normalize('NFD'),
      language: 'en',
      email: 'x@x.vn',
    })
    expect(body).toMatchObject({ name: 'Lan Hương'.normalize('NFC'), language: 'en', email: 'lan@example.vn' })
    expect((await browser.put('/api/me', { name: ' ', language: 'vi' })).status).toBe(400)
    expect((await browser.put('/api/me', { name: 'Lan', language: 'fr' })).status).toBe(400)
    expect((await browser.put('/api/me', { name: 'Lan', language: 'vi' })).body).toMatchObject({ name: 'Lan' })
  })
})

test('nothing above was a defect', () => {
  expect(server.defects).toEqual([])
})
