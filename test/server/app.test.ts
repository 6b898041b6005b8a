import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ResultsView } from '../../src/contract/results-view.ts'
import type { RoundId } from '../../src/framework/ids.ts'
import type { Actor } from '../../src/operations/context.ts'
import { importRound } from '../../src/operations/import-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { createApp } from '../../src/server/app.ts'
import { exampleFolder } from '../support/command-line.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contextOf, hoa, introduce, khach, lan, minh, provinceCalled, quan } from '../support/people.ts'

let database: TestDatabase
let round: RoundId
const folder = mkdtempSync(join(tmpdir(), 'chiso-pages-'))
const pages = join(folder, 'web')
const defects: Error[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  const province = await provinceCalled(database, 'dien bien')
  await introduce(database, quan, { role: 'administrator', at: province })
  await introduce(database, lan, { role: 'coordinator', at: province })
  await introduce(database, minh, { role: 'lead-agency-editor', at: province })
  await introduce(database, hoa, { role: 'coordinator', at: await provinceCalled(database, 'lai chau') })
  await introduce(database, khach, null)
  round = await importRound(contextOf(database), quan, province, await openRound(exampleFolder))
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Chiso</title>')
  writeFileSync(join(pages, 'assets', 'a-1.js'), '')
  writeFileSync(join(pages, '..', 'secret.txt'), 'not for others')
})

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

/** What a response tells, whatever it is. */
async function told(response: Response | Promise<Response>): Promise<Record<string, unknown>> {
  return (await (await response).json()) as Record<string, unknown>
}

/** Makes a request on behalf of a person, or of a stranger. */
function ask(actor: Actor | null, path: string, init: RequestInit = {}) {
  const app = createApp({
    context: contextOf(database),
    findActor: async () => actor ?? undefined,
    report: (error) => defects.push(error),
    pages,
    isHttps: false,
  })
  return app.request(path, init)
}

const put = (figure: string, body: unknown, version: string | null = '"1"'): RequestInit & { path: string } => ({
  path: `/api/rounds/${round}/figures/7.3.6/${figure}`,
  method: 'PUT',
  headers: { 'content-type': 'application/json', ...(version === null ? {} : { 'if-match': version }) },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

const enter = (actor: Actor | null, { path, ...init }: ReturnType<typeof put>) => ask(actor, path, init)

describe('what a person may see', () => {
  test('a coordinator reads the rounds and the results of the province', async () => {
    const rounds = (await (await ask(lan, '/api/rounds')).json()) as { id: string; indexYear: number }[]
    expect(rounds).toMatchObject([
      {
        id: round,
        indexYear: 2024,
        parFramework: 'par-province-2024',
        organisationName: 'Điện Biên',
        stage: 'appraised',
      },
    ])
    const results = (await (await ask(lan, `/api/rounds/${round}/results`)).json()) as ResultsView
    expect([results.total, results.published, results.sipas?.overall]).toEqual(['88.22', '88.23', '82.96'])
  })

  test.each([
    ['docx', 'officedocument.wordprocessingml', 'PK'],
    ['pdf', 'application/pdf', '%PDF'],
    ['xlsx', 'officedocument.spreadsheetml', 'PK'],
  ])('the report comes as %s with its name', async (format, type, start) => {
    const response = await ask(minh, `/api/rounds/${round}/report/${format}`)
    expect(response.headers.get('content-type')).toContain(type)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="bao-cao.${format}"`)
    expect(
      Buffer.from(await response.arrayBuffer())
        .toString('latin1')
        .slice(0, start.length),
    ).toBe(start)
  })

  test.each([
    ['a stranger', null, '/api/rounds', 401, 'not-signed-in'],
    ['a person without a role', khach, '/api/rounds', 403, 'not-permitted'],
    ['a coordinator of another province', hoa, '/api/rounds/{id}/results', 403, 'not-permitted'],
    ['a coordinator of another province', hoa, '/api/rounds/{id}/report/pdf', 403, 'not-permitted'],
    ['a lead agency', minh, '/api/audit', 403, 'not-permitted'],
  ])('%s is refused with %i', async (_, actor, path, status, code) => {
    const response = await ask(actor, path.replace('{id}', round))
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ])
    expect(await response.json()).toMatchObject({ status, code, title: expect.any(String) })
  })

  test('problems are told in the language asked for', async () => {
    const english = await ask(null, '/api/rounds', { headers: { 'accept-language': 'en-GB,en;q=0.9' } })
    expect([(await told(ask(null, '/api/rounds'))).title, (await told(english)).title]).toEqual([
      'cần đăng nhập để xem mục này',
      'sign in to see this',
    ])
  })
})

describe('a figure that is entered', () => {
  test('gets its version as ETag; the same edit again is a conflict that tells both values', async () => {
    const first = await enter(minh, put('handled_online', { value: '45000' }))
    expect([first.status, first.headers.get('etag'), await first.json()]).toEqual([200, '"2"', { version: 2 }])
    const second = await enter(minh, put('handled_online', { value: '46000' }))
    expect([second.status, (await told(second)).title]).toEqual([409, expect.stringMatching(/45000.*46000/)])
  })

  test.each([
    ['text', { value: 'nhiều' }],
    ['a number that is no text', { value: 5 }],
    ['an exponent', { value: '1e9' }],
    ['nothing', {}],
    ['broken JSON', '{'],
    ['SQL', { value: "1'; drop table rounds; --" }],
  ])('with %s is refused and nothing is written', async (_, body) => {
    const before = await database.owner.selectFrom('figure_entries').selectAll().execute()
    const response = await enter(minh, put('dossiers_full_online_services', body))
    expect([response.status, (await told(response)).code]).toEqual([400, 'invalid-input'])
    expect(await database.owner.selectFrom('figure_entries').selectAll().execute()).toEqual(before)
  })

  test('without the version that was seen is refused', async () => {
    expect((await enter(minh, put('handled_online', { value: '1' }, null))).status).toBe(400)
    expect((await enter(minh, put('handled_online', { value: '1' }, '"x"'))).status).toBe(400)
  })

  test('from the page of another site is refused', async () => {
    const { path, ...init } = put('handled_online', { value: '1' })
    const headers = { origin: 'https://elsewhere.example', 'content-type': 'text/plain' }
    expect((await ask(minh, path, { ...init, headers })).status).toBe(403)
  })

  test('in a body larger than any form is refused', async () => {
    const response = await enter(minh, put('handled_online', { value: '1', source: 'x'.repeat(1024 * 1024) }))
    expect([response.status, (await told(response)).code]).toEqual([413, 'too-large'])
  })
})

describe('the audit log', () => {
  test('is paged from the newest, and each page leads to the next', async () => {
    const { rows, next } = await told(ask(quan, `/api/audit?chain=${round}`))
    expect([(rows as { action: string }[]).map(({ action }) => action), next]).toEqual([
      ['enter-figure', 'import-round'],
      null,
    ])
  })

  test('names what was changed, and is filtered by day', async () => {
    const about = async (query: string) =>
      (await told(ask(quan, `/api/audit?chain=${round}&${query}`))).rows as Record<string, unknown>[]
    expect((await about('from=2025-02-03&to=2025-02-03&action=import-round'))[0]).toMatchObject({
      subject: round,
      subjectName: 'Chỉ số cải cách hành chính năm 2024, tỉnh Điện Biên',
    })
    expect(await about('to=2025-02-02')).toEqual([])
    expect(await about('from=2025-02-04')).toEqual([])
  })

  test.each(['cursor=x', 'from=yesterday', 'chain=1', `action=${'x'.repeat(200)}`])('%s is refused', async (query) => {
    expect((await ask(quan, `/api/audit?${query}`)).status).toBe(400)
  })
})

describe('paths', () => {
  test.each(['/api/rounds/1', '/api/rounds/%00/results', "/api/rounds/1'--/results", '/api/rounds/../audit/x'])(
    '%s is no 500',
    async (path) => {
      expect([400, 404]).toContain((await ask(lan, path)).status)
    },
  )

  test('an unknown path of the API is a problem; any other is the first page', async () => {
    const missing = await ask(lan, '/api/nothing')
    expect([missing.status, (await told(missing)).code]).toEqual([404, 'not-found'])
    expect(await (await ask(null, '/ket-qua/2024')).text()).toContain('<title>Chiso</title>')
  })

  test('a dot in a code does not make a path a file; a file that is not there is no page', async () => {
    expect(await (await ask(null, '/campaigns/1/appraisal/1.khac')).text()).toContain('<title>Chiso</title>')
    for (const path of ['/assets/gone', '/gone.js', '/gone.PNG']) expect((await ask(null, path)).status).toBe(404)
  })

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt', '/%00', '/%'])(
    '%s leads nowhere',
    async (path) => {
      expect(await (await ask(null, path)).text()).not.toContain('not for others')
    },
  )
})

describe('headers', () => {
  test('let no foreign script run and no frame be made', async () => {
    const { headers } = await ask(null, '/')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('let built files be kept and the first page be asked for again', async () => {
    const kept = async (path: string) => (await ask(null, path)).headers.get('cache-control')
    expect(await Promise.all(['/assets/a-1.js', '/'].map(kept))).toEqual([
      'public, max-age=31536000, immutable',
      'no-cache',
    ])
  })
})

test('nothing above was a defect', () => {
  expect(defects).toEqual([])
})
