import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Actor } from '../../src/operations/context.ts'
import { announceNow, keepAnnouncing } from '../../src/server/keep-announcing.ts'
import { createMailer } from '../../src/server/mail/mailer.ts'
import { noon, openTestCampaign, type TestCampaign } from '../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { appFor, jobsContextOf, openJobsOf } from '../support/jobs.ts'
import { hoa, lan, minh, tham } from '../support/people.ts'

interface Received {
  readonly to: readonly string[]
  readonly raw: string
}

/** A mail server on this machine. */
const received: Received[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, { envelope }, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const to = envelope.rcptTo.map(({ address }) => address)
      received.push({ to, raw: Buffer.concat(chunks).toString('latin1') })
      done()
    })
  },
})

let database: TestDatabase
let campaign: TestCampaign
let now = noon(2, 7)
const stop: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
  await database.owner.updateTable('people').set({ email_verified: true }).execute()
  await database.owner.updateTable('people').set({ language: 'en' }).where('id', '=', 'hoa').execute()
})

afterAll(async () => {
  for (const each of stop) await each()
  await database.close()
  await new Promise<void>((resolve) => server.close(resolve))
})

/** A server of two: each with its own queue and mailer on the same database. */
async function startOne() {
  const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  const parts = jobsContextOf(database, createMailer({ url, from: 'Chiso <chiso@example.vn>' }))
  const jobs = await openJobsOf(database, parts)
  stop.push(() => jobs.close())
  const { letters, defects } = parts
  const context = { ...parts.context, now: () => now, queue: jobs.queue, letters, baseUrl: 'https://chiso.example' }
  return { context, defects, parts }
}

/** Subject and text of a letter, whichever way they were encoded for the way. */
function readable({ raw }: Received): string {
  const [head = '', body = ''] = raw.split(/\r\n\r\n(.*)/s)
  const quoted = (text: string) =>
    Buffer.from(
      text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString('utf8')
  const words = head
    .replace(/\?=\s+=\?UTF-8\?Q\?/g, '')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/g, (_, text) => quoted(text.replaceAll('_', ' ')))
    .replace(/=\?UTF-8\?B\?(.*?)\?=/g, (_, text) => Buffer.from(text, 'base64').toString('utf8'))
  return `${words}\n${/base64/i.test(head) ? Buffer.from(body, 'base64').toString('utf8') : quoted(body)}`
}

test('the letter of the day reaches a mail server once a person, in the language of each, though two servers send it', {
  timeout: 60_000,
}, async () => {
  const servers = [await startOne(), await startOne()]
  await Promise.all(servers.map(({ context }) => announceNow(context)))
  for (const { context } of servers) await announceNow(context)
  await expect
    .poll(() => received.map(({ to }) => to[0]).toSorted(), { timeout: 30_000 })
    .toEqual(['hoa@example.vn', 'minh@example.vn'])
  const of = (to: string) => readable(received.find((each) => each.to[0] === to)!)
  expect(of('minh@example.vn')).toMatch(/Chiso: 2 thông báo, ngày 07\/02\/2025/)
  expect(of('minh@example.vn')).toMatch(
    /Thời hạn Tự đánh giá hết lúc 24 giờ ngày 10\/02\/2025; còn \d+ tiêu chí chưa xong/,
  )
  expect(of('hoa@example.vn')).toMatch(/Dear Hoa,/)
  expect(of('hoa@example.vn')).toMatch(/The window “Assess” closes at the end of 10\/02\/2025; not done: \d+/)
  expect(servers.flatMap(({ defects }) => defects)).toEqual([])
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(received).toHaveLength(2)
})

test('who is told hears of it without asking, and it ends with the server', { timeout: 30_000 }, async () => {
  const { context } = await startOne()
  now = noon(2, 8)
  const end = keepAnnouncing(context, 50)
  onTestFinished(end)
  const asked = appFor(lan, { ...(await startOne()).parts, context: { ...context } })
  const commented = await asked.request(`/api/rounds/${campaign.round}/items/1.3.2/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Xem lại giúp', mentions: ['minh'] }),
  })
  expect(commented.status).toBe(200)
  await expect.poll(() => received.length, { timeout: 20_000 }).toBe(3)
  expect(readable(received[2]!)).toMatch(/Bạn được nhắc tên trong ý kiến về tiêu chí 1\.3\.2/)
  await end()
})

const routes = (who: Actor | null) => {
  const parts = jobsContextOf(database)
  const app = appFor(who, { ...parts, context: { ...parts.context, now: () => now } })
  return async (method: string, path: string, body?: unknown) => {
    const sent = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    const response = await app.request(path, { method, ...(body === undefined ? {} : sent) })
    return { status: response.status, body: await response.json() }
  }
}

test('notices are read, marked and unmarked through the API', async () => {
  const ask = routes(minh)
  const { body } = await ask('GET', '/api/notices?unread=true&most=1')
  expect(body).toMatchObject({ unread: 3, hasMore: true, notices: [{ kind: 'mentioned', quote: 'Xem lại giúp' }] })
  const [{ id, madeAt }] = body.notices
  expect((await ask('GET', `/api/notices?before=${id}`)).body.notices).toHaveLength(2)
  expect((await ask('POST', '/api/notices/read', { ids: [id] })).body).toMatchObject({ marked: 1 })
  now = noon(2, 9)
  const all = await ask('POST', '/api/notices/read', { madeUntil: madeAt })
  expect(all.body.marked).toBe(2)
  expect((await ask('GET', '/api/notices/unread')).body).toEqual({ unread: 0 })
  const undone = await ask('POST', '/api/notices/unread', { readAt: all.body.readAt })
  expect(undone.body).toEqual({ marked: 2 })
  expect((await routes(hoa)('POST', '/api/notices/read', { ids: [id] })).body.marked).toBe(0)
  expect((await routes(null)('GET', '/api/notices')).status).toBe(401)
  for (const wrong of [{}, { ids: [] }, { ids: ['x'] }, { ids: [id], madeUntil: madeAt }, { madeUntil: 'hôm qua' }])
    expect((await ask('POST', '/api/notices/read', wrong)).status).toBe(400)
})

test('letters are turned off and on through the API', async () => {
  const ask = routes(minh)
  expect((await ask('PUT', '/api/notices/letters', { digest: false, atOnce: true })).body).toEqual({
    digest: false,
    atOnce: true,
  })
  expect((await ask('GET', '/api/notices/letters')).body).toEqual({ digest: false, atOnce: true })
})

test('people who can be called upon are found by a part of the name, marks aside, and only their names are told', async () => {
  const found = await routes(lan)('GET', `/api/rounds/${campaign.round}/people?search=tham`)
  expect(found.body).toEqual([{ id: 'tham', name: 'Thắm' }])
  const all = await routes(minh)('GET', `/api/rounds/${campaign.round}/people`)
  expect(all.body.map(({ id }: { id: string }) => id).toSorted()).toEqual(['hoa', 'lan', 'minh', 'quan', 'ta', 'tham'])
  expect((await routes(minh)('GET', `/api/rounds/${campaign.other}/people`)).status).toBe(403)
})

test('what is late is listed and reminded of through the API, once a day', async () => {
  now = noon(2, 12)
  const ask = routes(lan)
  const late = await ask('GET', `/api/campaigns/${campaign.id}/late`)
  expect(late.body).toContainEqual(
    expect.objectContaining({ lead: campaign.department, window: 'assess', closedOn: '2025-02-10', mayRemind: true }),
  )
  const reminder = { targets: [{ round: campaign.round, codes: ['1.3.2'] }], text: 'Xin hoàn thành' }
  const path = `/api/campaigns/${campaign.id}/reminders`
  expect((await ask('POST', path, reminder)).body).toEqual({ reminded: 1 })
  expect(await ask('POST', path, reminder)).toMatchObject({
    status: 409,
    body: { code: 'reminded-today', title: expect.stringContaining('1.3.2') },
  })
  expect((await routes(tham)('POST', path, reminder)).status).toBe(403)
  expect((await ask('POST', path, { ...reminder, text: '  ' })).status).toBe(400)
})
