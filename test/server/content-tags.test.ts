import { afterAll, beforeAll, expect, test } from 'vitest'
import { add, type EvidenceServer, jsonOf, startEvidence } from '../support/evidence-server.ts'
import { pdfOf } from '../support/files.ts'
import { lan, minh } from '../support/people.ts'

let server: EvidenceServer
beforeAll(async () => {
  server = await startEvidence()
  await add(server, minh, 'a.pdf', pdfOf(100))
})
afterAll(async () => {
  await server.close()
  expect(server.defects).toEqual([])
})

test.each(['/results', '', '/figures/7.3.6/handled_online', '/evidence'])(
  'a reading of a round%s names its content, and who has it gets an empty 304',
  async (path) => {
    const ask = (headers = {}) => server.ask(lan, `/api/rounds/${server.round}${path}`, { headers })
    const first = await ask()
    const etag = first.headers.get('etag') ?? ''
    expect([first.status, etag]).toEqual([200, expect.stringMatching(/^"[\w-]{1,40}"$/)])
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    for (const known of [etag, `"x", W/${etag}`, '*']) {
      const again = await ask({ 'if-none-match': known })
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
      expect(again.headers.get('content-security-policy')).toContain("default-src 'self'")
    }
    expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200)
  },
)

test('another figure gives other results and so another name', async () => {
  const results = async () => (await server.ask(lan, `/api/rounds/${server.round}/results`)).headers.get('etag')
  const before = await results()
  const path = `/api/rounds/${server.round}/figures/7.3.6/handled_online`
  const { headers } = await server.ask(lan, path)
  const seen = Number(headers.get('etag')?.slice(1, -1))
  expect((await server.ask(minh, path, jsonOf('PUT', { value: '30000' }, seen))).headers.get('etag')).toBe(
    `"${seen + 1}"`,
  )
  expect((await server.ask(lan, path, { headers: { 'if-none-match': `"${seen}"` } })).status).toBe(200)
  expect(await results()).not.toBe(before)
})

test('a figure that has no value yet is version 0', async () => {
  const path = `/api/rounds/${server.round}/figures/7.3.6/x`
  expect((await server.ask(lan, path)).status).toBe(404)
  expect((await server.ask(lan, `/api/rounds/${server.round}/figures/9.9.9/x`)).status).toBe(404)
})

test('of those who enter one figure at once, one succeeds and the others are told both versions', async () => {
  const path = `/api/rounds/${server.round}/figures/7.3.6/dossiers_full_online_services`
  const { version } = (await (await server.ask(lan, path)).json()) as { version: number }
  const values = ['1', '2', '3', '4', '5']
  const all = await Promise.all(
    values.map(async (value) => {
      const response = await server.ask(minh, path, jsonOf('PUT', { value }, version))
      return { value, status: response.status, told: await response.json() }
    }),
  )
  const [winner] = all.filter(({ status }) => status === 200)
  expect(winner?.told).toEqual({ version: version + 1 })
  const losers = all.filter(({ status }) => status === 409)
  expect(losers).toHaveLength(4)
  for (const { value, told } of losers) {
    expect(told).toMatchObject({
      code: 'stale-edit',
      yours: { version, value },
      current: { version: version + 1, value: winner?.value },
    })
  }
  expect(await (await server.ask(lan, path)).json()).toMatchObject({ version: version + 1, value: winner?.value })
})
