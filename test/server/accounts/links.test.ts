import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSetupLink } from '../../../src/operations/create-first-administrator.ts'
import { requestPasswordReset } from '../../../src/operations/request-password-reset.ts'
import {
  type AccountsApp,
  accountsApp,
  type Browser,
  browserOf,
  givePassword,
  goodPassword,
  tokenIn,
} from '../../support/accounts.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { introduce, lan, provinceCalled, quan } from '../../support/people.ts'

let database: TestDatabase
let server: AccountsApp
let admin: Browser
let province: string

beforeAll(async () => {
  database = await createTestDatabase()
  province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province as never })
  await introduce(database, lan, { role: 'coordinator', at: province as never })
  for (const person of [quan, lan]) await givePassword(database, person)
})

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await database.owner.deleteFrom('rate_limits').execute()
  server = accountsApp(database)
  admin = browserOf(server)
  await admin.signIn('quan@example.vn', goodPassword)
})

afterEach(() => {
  expect(server.defects).toEqual([])
  vi.useRealTimers()
})

afterAll(() => database.close())

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
const day = 86_400

const invite = (email: string, more: object = {}) => admin.post('/api/invitations', { name: 'Hoa', email, ...more })
const accept = (token: string, password = goodPassword) =>
  browserOf(server).post('/api/auth/invitations/use', { token, password })

/** The platform's audit rows since the newest that stood before some work, by action and subject. */
async function told(work: () => Promise<unknown>) {
  const rows = () =>
    database.owner.selectFrom('audit_log').selectAll().where('chain', '=', 'platform').orderBy('seq').execute()
  const before = (await rows()).length
  await work()
  return (await rows()).slice(before).map(({ action, person_id, subject }) => ({ action, person_id, subject }))
}

describe('an invitation', () => {
  test('makes a person with roles, tells them in Vietnamese, and its link sets a password once', async () => {
    const roles = [{ role: 'appraiser', organisation: province }]
    const { status, body } = await invite('hoa@example.vn', { roles })
    expect([status, body]).toEqual([200, { person: expect.any(String), isSent: true }])
    const [letter] = server.letters.sent
    expect(letter).toMatchObject({ to: 'hoa@example.vn', subject: 'Lời mời sử dụng Chiso' })
    expect(letter?.text).toContain('Kính gửi Hoa,')
    expect((await browserOf(server).signIn('hoa@example.vn', goodPassword)).status).toBe(401)
    expect((await accept(tokenIn(letter))).status).toBe(200)
    const browser = browserOf(server)
    await browser.signIn('hoa@example.vn', goodPassword)
    expect((await browser.get('/api/me')).body).toMatchObject({ name: 'Hoa', hasConfirmedEmail: true, roles })
    const again = await accept(tokenIn(letter), 'mật khẩu khác nữa')
    expect([again.status, again.body.code]).toEqual([410, 'dead-link'])
  })

  test('leaves rows in the audit log: who invited, which role, who accepted', async () => {
    let person = ''
    const rows = await told(async () => {
      const { body } = await invite('a@example.vn', { roles: [{ role: 'viewer', organisation: province }] })
      person = body.person
      await accept(tokenIn(server.letters.sent[0]))
    })
    expect(rows).toEqual([
      { action: 'grant-role', person_id: 'quan', subject: expect.any(String) },
      { action: 'invite-person', person_id: 'quan', subject: person },
      { action: 'accept-invitation', person_id: person, subject: person },
    ])
  })

  test('can be written in English', async () => {
    await invite('b@example.vn', { language: 'en' })
    expect(server.letters.sent[0]?.text).toContain('Dear Hoa,')
  })

  test('runs out after seven days; another one can be sent until it is accepted', async () => {
    const { body } = await invite('c@example.vn')
    later(7 * day + 1)
    expect((await accept(tokenIn(server.letters.sent[0]))).body.code).toBe('dead-link')
    await admin.signIn('quan@example.vn', goodPassword)
    expect((await admin.post(`/api/invitations/${body.person}/again`)).body.isSent).toBe(true)
    expect((await accept(tokenIn(server.letters.sent[1]))).status).toBe(200)
    const more = await admin.post(`/api/invitations/${body.person}/again`)
    expect([more.status, more.body.code]).toEqual([409, 'invitation-accepted'])
  })
})

describe('an invitation that is pending', () => {
  const seen = async (id: string) => (await admin.get(`/api/people/${id}`)).body

  test('tells until when it works, from the letter that was sent last, and nothing once it was accepted', async () => {
    const { body } = await invite('h@example.vn')
    const inDays = (days: number) => new Date(Date.now() + days * day * 1000).toISOString()
    expect((await seen(body.person)).invitationExpiresAt).toBe(inDays(7))
    later(2 * 3600)
    await admin.post(`/api/invitations/${body.person}/again`)
    expect((await seen(body.person)).invitationExpiresAt).toBe(inDays(7))
    const listed = (await admin.get('/api/people?search=h@example.vn')).body
    expect(listed).toMatchObject([{ id: body.person, invitationExpiresAt: inDays(7) }])
    await accept(tokenIn(server.letters.sent[1]))
    expect((await seen(body.person)).invitationExpiresAt).toBeNull()
  })

  test('is withdrawn: neither its links nor a reset open anything, until it is sent again', async () => {
    const roles = [{ role: 'viewer', organisation: province }]
    const { person } = (await invite('i@example.vn', { roles })).body
    await admin.post(`/api/invitations/${person}/again`)
    const rows = await told(async () => {
      for (let time = 0; time < 2; time++)
        expect((await admin.post(`/api/invitations/${person}/withdraw`)).status).toBe(200)
    })
    expect(rows).toEqual([{ action: 'withdraw-invitation', person_id: 'quan', subject: person }])
    expect(await seen(person)).toMatchObject({
      invitationExpiresAt: null,
      disabledAt: expect.any(String),
      hasConfirmedEmail: false,
    })
    for (const letter of server.letters.sent) expect((await accept(tokenIn(letter))).body.code).toBe('dead-link')
    await requestPasswordReset(server.context, 'i@example.vn')
    expect(server.letters.sent).toHaveLength(2)
    expect((await admin.post(`/api/invitations/${person}/again`)).body.isSent).toBe(true)
    expect(await seen(person)).toMatchObject({ disabledAt: null, roles })
    expect((await accept(tokenIn(server.letters.sent[2]))).status).toBe(200)
  })

  test('is not withdrawn once it was accepted, nor by others than administrators, nor where there is none', async () => {
    const { person } = (await invite('k@example.vn')).body
    const coordinator = browserOf(server)
    await coordinator.signIn('lan@example.vn', goodPassword)
    const withdraw = async (browser: Browser, id: string) => {
      const { status, body } = await browser.post(`/api/invitations/${id}/withdraw`)
      return [status, body.code]
    }
    expect(await withdraw(coordinator, person)).toEqual([403, 'not-permitted'])
    expect(await withdraw(admin, 'nobody')).toEqual([404, 'not-found'])
    expect(await withdraw(admin, 'quan')).toEqual([409, 'own-account'])
    await accept(tokenIn(server.letters.sent[0]))
    expect(await withdraw(admin, person)).toEqual([409, 'invitation-accepted'])
    expect(await seen(person)).toMatchObject({ disabledAt: null, hasConfirmedEmail: true })
  })
})

describe('an invitation that comes to nothing', () => {
  test('whose letter cannot be sent is kept, and that is said', async () => {
    const broken = accountsApp(database, { mailer: { send: () => Promise.reject(new Error('no mail today')) } })
    const browser = browserOf(broken)
    await browser.signIn('quan@example.vn', goodPassword)
    const { body } = await browser.post('/api/invitations', { name: 'D', email: 'd@example.vn' })
    expect([body.isSent, broken.defects.map(({ message }) => message)]).toEqual([false, ['no mail today']])
    expect((await admin.post(`/api/invitations/${body.person}/again`)).body.isSent).toBe(true)
  })

  test('of somebody whose account was closed meanwhile is dead', async () => {
    const { body } = await invite('e@example.vn')
    await admin.post(`/api/people/${body.person}/disable`)
    await admin.post(`/api/people/${body.person}/enable`)
    expect((await accept(tokenIn(server.letters.sent[0]))).body.code).toBe('dead-link')
  })

  test.each([
    ['an address that somebody has', { email: 'LAN@example.vn' }, 409, 'email-taken'],
    ['no address', { email: 'lan' }, 400, 'invalid-input'],
    ['a name of spaces', { name: '  ' }, 400, 'invalid-input'],
    ['an unknown role', { roles: [{ role: 'king', organisation: '' }] }, 400, 'invalid-input'],
    [
      'an unknown organisation',
      { roles: [{ role: 'viewer', organisation: '018f2f3e-0000-7000-8000-000000000000' }] },
      404,
      'not-found',
    ],
  ])('with %s is refused, and nothing is written', async (_, wrong, status, code) => {
    const people = () => database.owner.selectFrom('people').select('id').execute()
    const before = await people()
    const answer = await invite('f@example.vn', wrong)
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect([await people(), server.letters.sent]).toEqual([before, []])
  })

  test('keeps only the hash of its token', async () => {
    await invite('g@example.vn')
    const token = tokenIn(server.letters.sent[0])
    expect(token.length).toBeGreaterThanOrEqual(40)
    expect(JSON.stringify(await database.owner.selectFrom('one_time_links').selectAll().execute())).not.toContain(token)
  })
})

describe('a forgotten password', () => {
  const ask = (email: string) => browserOf(server).post('/api/auth/password-resets', { email })
  const reset = (token: string, password = 'mật khẩu mới hơn') =>
    browserOf(server).post('/api/auth/password-resets/use', { token, password })
  const letters = (count: number) => vi.waitFor(() => expect(server.letters.sent).toHaveLength(count))

  afterEach(async () => {
    await database.owner.deleteFrom('one_time_links').execute()
    await givePassword(database, lan)
  })

  test('is replaced through a link in a letter; every browser is signed out', async () => {
    const browser = browserOf(server)
    await browser.signIn('lan@example.vn', goodPassword)
    expect((await ask('Lan@example.vn')).status).toBe(202)
    await letters(1)
    expect((await browser.get('/api/me')).status).toBe(200)
    expect((await reset(tokenIn(server.letters.sent[0]))).status).toBe(200)
    expect((await browser.get('/api/me')).status).toBe(401)
    expect((await browserOf(server).signIn('lan@example.vn', goodPassword)).status).toBe(401)
    expect((await browserOf(server).signIn('lan@example.vn', 'mật khẩu mới hơn')).status).toBe(200)
    expect((await reset(tokenIn(server.letters.sent[0]))).body.code).toBe('dead-link')
  })

  test('of nobody gets the same answer and no letter', async () => {
    const [unknown, known] = [await ask('nobody@example.vn'), await ask('lan@example.vn')]
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    await letters(1)
    expect(server.letters.sent.map(({ to }) => to)).toEqual(['lan@example.vn'])
  })

  test('can be replaced for an hour, and an older link is dead once a newer was used', async () => {
    await ask('lan@example.vn')
    await letters(1)
    await ask('lan@example.vn')
    await letters(2)
    const [first, second] = server.letters.sent.map(tokenIn)
    expect((await reset(second!)).status).toBe(200)
    expect((await reset(first!)).body.code).toBe('dead-link')
    await ask('lan@example.vn')
    await letters(3)
    later(3601)
    expect((await reset(tokenIn(server.letters.sent[2]))).body.code).toBe('dead-link')
  })

  test('brings three letters an hour at the most, also when they are asked for at once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => requestPasswordReset(server.context, 'lan@example.vn')))
    expect(server.letters.sent).toHaveLength(3)
    expect(await database.owner.selectFrom('one_time_links').select('purpose').execute()).toHaveLength(3)
  })

  test('ends a lock', async () => {
    for (let attempt = 0; attempt < 11; attempt++) await browserOf(server).signIn('lan@example.vn', 'x')
    expect((await browserOf(server).signIn('lan@example.vn', goodPassword)).status).toBe(429)
    await ask('lan@example.vn')
    await letters(1)
    await reset(tokenIn(server.letters.sent[0]))
    expect((await browserOf(server).signIn('lan@example.vn', 'mật khẩu mới hơn')).status).toBe(200)
  })

  test('a link for one thing does not do another, and a made-up one does nothing', async () => {
    await ask('lan@example.vn')
    await letters(1)
    expect((await accept(tokenIn(server.letters.sent[0]))).body.code).toBe('dead-link')
    expect((await reset('x'.repeat(43))).body.code).toBe('dead-link')
    expect((await reset("' or true --".padEnd(30))).status).toBe(400)
    expect((await reset(tokenIn(server.letters.sent[0]), 'ngắn')).status).toBe(400)
    expect((await reset(tokenIn(server.letters.sent[0]))).status).toBe(200)
  })

  test('two who use one link at once: one of them succeeds', async () => {
    await ask('lan@example.vn')
    await letters(1)
    const token = tokenIn(server.letters.sent[0])
    const statuses = (await Promise.all([reset(token), reset(token), reset(token)])).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 410, 410])
  })
})

describe('the first administrator', () => {
  const first = { name: 'Quản', email: 'first@example.vn', password: goodPassword }

  test('of an empty database sets up through a link that works once', async () => {
    const empty = await createTestDatabase()
    try {
      const fresh = accountsApp(empty)
      const links = [await createSetupLink(fresh.context), await createSetupLink(fresh.context)]
      expect(links[0]).toMatch(/^http:\/\/127\.0\.0\.1:8080\/setup#[\w-]{43}$/)
      const use = (link: string, email: string) =>
        browserOf(fresh).post('/api/auth/setup', { ...first, email, token: link.split('#')[1] })
      const answers = await Promise.all([use(links[0]!, 'a@example.vn'), use(links[1]!, 'b@example.vn')])
      expect([answers.map(({ status }) => status).toSorted(), fresh.defects]).toEqual([[200, 409], []])
      expect((await use(links[0]!, 'c@example.vn')).status).toBeGreaterThanOrEqual(409)
      const [made] = await empty.owner.selectFrom('people').select('email').execute()
      const browser = browserOf(fresh)
      await browser.signIn(made!.email, goodPassword)
      expect((await browser.get('/api/me')).body.roles).toMatchObject([{ role: 'administrator' }])
      expect((await browser.get('/api/people')).body).toHaveLength(1)
      await expect(createSetupLink(fresh.context)).rejects.toMatchObject({ code: 'has-administrator' })
      expect(fresh.defects).toEqual([])
    } finally {
      await empty.close()
    }
  })

  test('is not made where there is one, nor with a made-up link', async () => {
    await expect(createSetupLink(server.context)).rejects.toMatchObject({ code: 'has-administrator' })
    const answer = await browserOf(server).post('/api/auth/setup', { ...first, token: 'x'.repeat(43) })
    expect(answer.body.code).toBe('dead-link')
  })
})
