import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createLog, type LogLevel } from '../../src/server/observing/log.ts'
import { metricsText } from '../../src/server/observing/metrics-text.ts'
import { accountsApp, browserOf, givePassword, goodPassword } from '../support/accounts.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { introduce, minh, moment, provinceCalled } from '../support/people.ts'

let database: TestDatabase
let server: ReturnType<typeof accountsApp>
const lines: Record<string, unknown>[] = []
const logOf = (level: LogLevel) =>
  createLog({ write: (line) => lines.push(JSON.parse(line)), level, now: () => moment })

beforeAll(async () => {
  database = await createTestDatabase()
  await introduce(database, minh, { role: 'lead-agency-editor', at: await provinceCalled(database, 'dien bien') })
  await givePassword(database, minh)
})
afterAll(() => database.close())
beforeEach(() => {
  server = accountsApp(database, { server: { log: logOf('info') } })
})
afterEach(() => lines.splice(0))

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

describe('the line of a request', () => {
  test('says what was asked by its pattern, how it ended and how long it took', async () => {
    const id = crypto.randomUUID()
    const { headers } = await browserOf(server).get(`/api/rounds/${id}/results?x=1`)
    const keys = ['time', 'level', 'requestId', 'method', 'route', 'status', 'durationMilliseconds']
    expect(lines.map((line) => Object.keys(line))).toEqual([keys])
    expect(lines[0]).toMatchObject({ time: moment.toISOString(), level: 'warn', method: 'GET', status: 401 })
    expect(lines[0]).toMatchObject({ route: '/api/rounds/:id/results', requestId: headers.get('x-request-id') })
    expect(headers.get('x-request-id')).toMatch(uuid)
  })

  test('names nobody, whatever is tried: no address, name, password, code, token, query or sender', async () => {
    const browser = browserOf(server, undefined, '203.0.113.99')
    await browser.signIn('minh@example.vn', 'mật khẩu sai hẳn')
    await browser.signIn('ai.do@example.vn', goodPassword)
    await browser.signIn('minh@example.vn', goodPassword)
    await browser.post('/api/auth/password-resets', { email: 'minh@example.vn' })
    await browser.post('/api/auth/password-resets/use', { token: 'tokentokentokentokentoken', password: goodPassword })
    await browser.get('/api/people?search=minh@example.vn')
    await browser.get('/api/people/minh')
    await browser.get('/nguoi/minh')
    await browser.get('/api/khong-co/minh')
    await browser.put('/api/me', { name: 'Tên Mới', language: 'vi' })
    await browser.ask('MINH', '/api/rounds')
    const text = JSON.stringify(lines)
    expect(lines).toHaveLength(11)
    expect(text).not.toMatch(/minh|example|203\.|mật|sai|Tên|token|đủ|khong-co|search/i)
    expect(lines.map(({ route }) => route)).toContain('/api/people/:id')
  })

  test('of a defect carries its id, which the answer tells too, and no value', async () => {
    server.app.get('/api/broken', () => {
      throw new TypeError('the person "Minh" <minh@example.vn> with id 123456 is odd')
    })
    const browser = browserOf(server)
    await browser.signIn('minh@example.vn', goodPassword)
    lines.splice(0)
    const { status, body, headers } = await browser.get('/api/broken')
    expect([status, body.requestId]).toEqual([500, headers.get('x-request-id')])
    expect(lines.map(({ level, requestId }) => [level, requestId])).toEqual([
      ['error', body.requestId],
      ['error', body.requestId],
    ])
    expect(lines[1]).toMatchObject({ error: 'TypeError', message: 'the person … … with id … is odd' })
    expect(String(lines[1]?.at)).toMatch(/^at .*observing\.test\.ts/)
  })

  test.each([
    ['silent', 0],
    ['error', 0],
    ['warn', 1],
    ['info', 2],
    ['debug', 3],
  ] as const)('is written from its level on: %s writes %i', async (level, count) => {
    server = accountsApp(database, { server: { log: logOf(level) } })
    for (const path of ['/api/health', '/api/auth/providers', '/api/rounds']) await browserOf(server).get(path)
    expect(lines).toHaveLength(count)
  })
})

describe('the state of the server', () => {
  test('is up, and ready once the database has the newest schema', async () => {
    const { get } = browserOf(server)
    expect([(await get('/api/health')).body, (await get('/api/ready')).body]).toEqual([
      { status: 'ok' },
      { status: 'ok' },
    ])
  })

  test('is not ready on another schema, nor without a database', async () => {
    const { get } = browserOf(server)
    const row = { name: '9999-later.sql', sha256: 'x' }
    await database.owner
      .insertInto('schema_migrations' as never)
      .values(row as never)
      .execute()
    const other = await get('/api/ready')
    await database.owner
      .deleteFrom('schema_migrations' as never)
      .where('name' as never, '=', row.name as never)
      .execute()
    expect([other.status, other.body.code, other.body.title]).toEqual([
      503,
      'not-ready',
      expect.stringContaining('phiên bản'),
    ])

    const gone = await createTestDatabase()
    const alone = accountsApp(gone)
    await gone.close()
    expect((await browserOf(alone).get('/api/ready')).body).toMatchObject({ status: 503, code: 'not-ready' })
    expect((await browserOf(alone).get('/api/health')).status).toBe(200)
  })
})

describe('measurements', () => {
  const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
  const read = (headers: Record<string, string>, address: string) =>
    server.app.request('/api/metrics', { headers }, from(address))

  test('count requests by pattern and status, and measure the process', async () => {
    await browserOf(server).get(`/api/people/${crypto.randomUUID()}`)
    const text = await (await read({}, '127.0.0.1')).text()
    const labels = 'method="GET",route="/api/people/:id",status="401"'
    expect(text).toContain(`chiso_http_requests_total{${labels}} 1\n`)
    expect(text).toContain(`chiso_http_request_duration_seconds_bucket{${labels},le="+Inf"} 1\n`)
    expect(text).toMatch(/chiso_db_connections\{pool="app",state="total"\} \d+\n/)
    expect(text).toMatch(/chiso_process_memory_bytes\{part="rss"\} \d+\n/)
    expect(text).toMatch(/chiso_event_loop_lag_seconds\{quantile="0.99"\} [\d.e-]+\n/)
  })

  test.each([
    ['this machine', '127.0.0.1', {}, 200],
    ['this machine by IPv6', '::1', {}, 200],
    ['another machine', '203.0.113.5', {}, 403],
    ['another machine that says it is this one', '203.0.113.5', { 'x-forwarded-for': '127.0.0.1' }, 403],
    ['another machine through a proxy here', '127.0.0.1', { 'x-forwarded-for': '203.0.113.5' }, 403],
    ['nobody knows where', '', {}, 403],
  ])('without a token are read from %s: %s %j', async (_, address, headers, status) => {
    expect((await read(headers, address)).status).toBe(status)
  })

  test('with a token are read by who bears it, from anywhere, and by nobody else', async () => {
    const metricsToken = 'm'.repeat(20)
    server = accountsApp(database, { server: { metricsToken } })
    expect((await read({ authorization: `Bearer ${metricsToken}` }, '203.0.113.5')).status).toBe(200)
    expect((await read({ authorization: `Bearer ${metricsToken}x` }, '127.0.0.1')).status).toBe(403)
    expect((await read({}, '127.0.0.1')).status).toBe(403)
  })

  test('keep quotes and line ends of a label apart from the format', () => {
    const sample = { labels: { route: 'a"b\\c\nd' }, value: 1 }
    expect(metricsText([{ name: 'x', kind: 'gauge', help: 'h', samples: [sample] }])).toBe(
      '# HELP x h\n# TYPE x gauge\nx{route="a\\"b\\\\c\\nd"} 1\n',
    )
  })
})
