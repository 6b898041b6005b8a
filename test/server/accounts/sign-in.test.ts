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

describe('a password', () => {
  test('signs in; the cookie is closed to scripts and other sites', async () => {
    const browser = browserOf(server)
    const { status, headers } = await browser.signIn('lan@example.vn', goodPassword)
    expect([status, headers.getSetCookie().length]).toEqual([200, 1])
    expect(headers.getSetCookie()[0]).toMatch(/^chiso\.session_token=.*HttpOnly.*SameSite=Lax/i)
    const { body } = await browser.get('/api/me')
    expect(body).toMatchObject({ id: 'lan', name: 'Lan', email: 'lan@example.vn', roles: [{ role: 'coordinator' }] })
  })

  test('is the same however its letters are composed, and the address in capitals', async () => {
    const browser = browserOf(server)
    expect((await browser.signIn(' LAN@example.vn'.trim(), goodPassword.normalize('NFD'))).status).toBe(200)
  })

  test('behind https travels in a secure cookie only', async () => {
    const address = 'https://chiso.example.vn'
    const browser = browserOf(accountsApp(database, { address }), address)
    const { headers } = await browser.signIn('lan@example.vn', goodPassword)
    expect(headers.getSetCookie()[0]).toMatch(/^__Secure-chiso\.session_token=.*; Secure/i)
  })

  test('is kept as argon2id with the least cost that is advised', async () => {
    const row = await database.owner
      .selectFrom('accounts')
      .select('password')
      .where('person_id', '=', 'lan')
      .executeTakeFirst()
    expect(row?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  test.each([
    ['that is wrong', 'lan@example.vn', 'không phải'],
    ['for an address that nobody has', 'nobody@example.vn', goodPassword],
    ['of somebody who has none yet', 'khach@example.vn', goodPassword],
  ])('%s gets the same answer', async (_, email, password) => {
    const { status, body, headers } = await browserOf(server).signIn(email, password)
    expect([status, body]).toEqual([
      401,
      {
        type: 'urn:chiso:problem:wrong-credentials',
        status: 401,
        code: 'wrong-credentials',
        title: 'địa chỉ thư điện tử hoặc mật khẩu không đúng',
      },
    ])
    expect(headers.getSetCookie()).toEqual([])
  })

  test.each([
    [{}],
    [{ email: 'lan', password: 'x' }],
    [{ email: 'lan@example.vn', password: '' }],
    [{ email: 'lan@example.vn', password: 5 }],
    [{ email: ['lan@example.vn'], password: goodPassword }],
    [{ email: 'lan@example.vn', password: 'x'.repeat(129) }],
  ])('in a wrong form is refused: %j', async (body) => {
    const answer = await browserOf(server).post('/api/auth/sign-in', body)
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-input'])
  })

  test('cannot be sent from another site that has the cookies', async () => {
    const browser = await signedIn('lan@example.vn')
    const stolen = browserOf(server, 'https://elsewhere.example')
    for (const [name, value] of browser.cookies) stolen.cookies.set(name, value)
    const answer = await stolen.post('/api/auth/sign-out')
    expect([answer.status, answer.body.code]).toEqual([403, 'foreign-origin'])
  })
})

describe('nobody signs up by themselves', () => {
  test.each(['/api/auth/sign-up/email', '/api/auth/sign-up', '/api/auth/update-user', '/api/auth/delete-user'])(
    '%s is not there',
    async (path) => {
      const body = { name: 'X', email: 'x@example.vn', password: goodPassword }
      const answer = await browserOf(server).post(path, body)
      expect([answer.status, answer.body.code]).toEqual([401, 'not-signed-in'])
      expect(
        await database.owner.selectFrom('people').select('id').where('email', '=', 'x@example.vn').execute(),
      ).toEqual([])
    },
  )

  test('the accounts library could not make anybody if it tried', async () => {
    const made = database.accounts.insertInto('people').values({ id: 'x', name: 'X', email: 'x@example.vn' }).execute()
    await expect(made).rejects.toThrow('permission denied')
  })
})

describe('wrong attempts', () => {
  async function fail(email: string, times: number) {
    for (let attempt = 0; attempt < times; attempt++) {
      const address = `198.51.100.${attempt}`
      expect((await browserOf(server, undefined, address).signIn(email, 'không phải')).status).toBe(401)
    }
  }

  test.each(['lan@example.vn', 'nobody@example.vn'])('ten of them lock %s for a quarter of an hour', async (email) => {
    await fail(email, 10)
    const { status, body } = await browserOf(server).signIn(email, goodPassword)
    expect([status, body.code, body.title]).toEqual([429, 'sign-in-locked', expect.stringContaining('15 phút')])
    later(899)
    expect((await browserOf(server).signIn(email, goodPassword)).status).toBe(429)
  })

  test('the lock ends by itself', async () => {
    await fail('lan@example.vn', 10)
    await browserOf(server).signIn('lan@example.vn', goodPassword)
    later(901)
    await signedIn('lan@example.vn')
  })

  test('nine do not lock, and a success forgets them', async () => {
    await fail('lan@example.vn', 9)
    await signedIn('lan@example.vn')
    await fail('lan@example.vn', 9)
    await signedIn('lan@example.vn')
  })

  test('that come at once are all counted', async () => {
    const attempts = Array.from({ length: 15 }, (_, index) =>
      browserOf(server, undefined, `198.51.100.${index}`).signIn('minh@example.vn', 'không phải'),
    )
    const statuses = (await Promise.all(attempts)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(5)
  })

  test('from one address are slowed down, whoever is meant; others are not', async () => {
    for (let attempt = 0; attempt < 30; attempt++) {
      expect((await browserOf(server).signIn(`n${attempt}@example.vn`, 'x')).status).toBe(401)
    }
    const { status, body, headers } = await browserOf(server).signIn('lan@example.vn', goodPassword)
    expect([status, body.code, headers.get('retry-after')]).toEqual([429, 'too-many-requests', '60'])
    expect((await browserOf(server, undefined, '203.0.113.8').signIn('lan@example.vn', goodPassword)).status).toBe(200)
    later(60)
    await signedIn('lan@example.vn')
  })

  test('an address that the client makes up in front of the proxy’s does not help', async () => {
    for (let attempt = 0; attempt < 30; attempt++) {
      await browserOf(server, undefined, `192.0.2.${attempt}, 203.0.113.9`).signIn(`n${attempt}@example.vn`, 'x')
    }
    expect(
      (await browserOf(server, undefined, '192.0.2.99, 203.0.113.9').signIn('lan@example.vn', goodPassword)).status,
    ).toBe(429)
  })
})

test('nothing above was a defect', () => {
  expect(server.defects).toEqual([])
})
