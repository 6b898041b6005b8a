import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvidenceView } from '../../src/contract/evidence-views.ts'
import { add, decision, type EvidenceServer, startEvidence, told, viewOf, xuan } from '../support/evidence-server.ts'
import { pdfOf } from '../support/files.ts'
import { lan, minh } from '../support/people.ts'

let server: EvidenceServer
let base: string
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const listed = async (query = '') => (await (await server.ask(xuan, `${base}${query}`)).json()) as EvidenceView[]

beforeAll(async () => {
  server = await startEvidence()
  base = `/api/rounds/${server.round}/evidence`
})
afterAll(async () => {
  await server.close()
  expect(server.defects).toEqual([])
})

const bytes = pdfOf(123_457)
let added: EvidenceView

test('is told with all that was said of it, its name composed', async () => {
  const response = await add(server, minh, 'Quyết định số 123.pdf'.normalize('NFD'), bytes)
  added = await viewOf(response)
  const { reason, ...said } = decision
  expect([response.status, response.headers.get('etag')]).toEqual([200, '"1"'])
  expect(added).toEqual({
    ...said,
    reason,
    round: server.round,
    id: expect.any(String),
    version: 1,
    fileName: 'Quyết định số 123.pdf'.normalize('NFC'),
    file: { sha256: sha256Of(bytes), sizeBytes: 123_457, mediaType: 'application/pdf' },
    withdrawn: false,
    enteredBy: { id: 'minh', name: 'Minh' },
    enteredAt: '2025-02-03T04:05:06.789Z',
  })
})

test('is listed for a viewer, by sub-criterion if asked; nothing of the upload is left', async () => {
  expect((await listed()).map(({ id }) => id)).toEqual([added.id])
  expect((await listed('?code=7.3.6')).map(({ id }) => id)).toEqual([added.id])
  expect(await listed('?code=1.1.1')).toEqual([])
  expect(await server.files()).toEqual([sha256Of(bytes)])
  expect(await server.database.owner.selectFrom('evidence_uploads').selectAll().execute()).toEqual([])
})

test('comes back byte for byte, to be saved under its name', async () => {
  const response = await server.ask(xuan, `${base}/${added.id}/file`)
  const header = (name: string) => response.headers.get(name)
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
  expect([header('content-type'), header('content-length'), header('etag')]).toEqual([
    'application/pdf',
    '123457',
    `"${sha256Of(bytes)}"`,
  ])
  expect(header('content-disposition')).toBe(
    'attachment; filename="Quyet dinh so 123.pdf"; filename*=UTF-8\'\'Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20s%E1%BB%91%20123.pdf',
  )
  expect([header('x-content-type-options'), header('cache-control')]).toEqual(['nosniff', 'private, no-cache'])
})

test.each([
  ['bytes=0-9', 206, 'bytes 0-9/123457', [0, 10]],
  ['bytes=123450-', 206, 'bytes 123450-123456/123457', [123_450, 123_457]],
  ['bytes=-7', 206, 'bytes 123450-123456/123457', [123_450, 123_457]],
  ['bytes=100-999999', 206, 'bytes 100-123456/123457', [100, 123_457]],
  ['bytes=-999999', 206, 'bytes 0-123456/123457', [0, 123_457]],
  ['bytes=0-1,5-6', 200, null, [0, 123_457]],
  ['bytes=9-5', 200, null, [0, 123_457]],
  ['bytes=-', 200, null, [0, 123_457]],
  ['pages=1-2', 200, null, [0, 123_457]],
])('gives for Range %s status %i', async (range, status, contentRange, [from, to]) => {
  const response = await server.ask(xuan, `${base}/${added.id}/file`, { headers: { range } })
  expect([response.status, response.headers.get('content-range')]).toEqual([status, contentRange])
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(from, to))).toBe(true)
})

test.each(['bytes=123457-', 'bytes=-0', 'bytes=999999-9999999'])('refuses Range %s with the size', async (range) => {
  const response = await server.ask(xuan, `${base}/${added.id}/file`, { headers: { range } })
  expect([response.status, response.headers.get('content-range')]).toEqual([416, 'bytes */123457'])
  expect((await told(response)).code).toBe('unsatisfiable-range')
})

test('is not sent again to who has it; a part only of the same content', async () => {
  const ask = (headers: Record<string, string>) => server.ask(xuan, `${base}/${added.id}/file`, { headers })
  const tag = `"${added.file.sha256}"`
  for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
    const response = await ask({ 'if-none-match': known })
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([304, tag, ''])
  }
  expect((await ask({ 'if-none-match': '"x"' })).status).toBe(200)
  expect((await ask({ 'if-range': tag, range: 'bytes=0-1' })).status).toBe(206)
  expect((await ask({ 'if-range': '"x"', range: 'bytes=0-1' })).status).toBe(200)
})

test('tells its size to HEAD without a byte', async () => {
  const response = await server.ask(xuan, `${base}/${added.id}/file`, { method: 'HEAD' })
  expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '123457', ''])
})

test('with the same content by another person is kept once', async () => {
  const again = await viewOf(add(server, lan, 'bản sao.pdf', bytes, { code: '8.5', quoted: null }))
  expect(again.file.sha256).toBe(added.file.sha256)
  expect(await server.files()).toEqual([sha256Of(bytes)])
  expect(await server.database.owner.selectFrom('evidence_files').select('sha256').execute()).toHaveLength(1)
})

test('leaves a row in the audit log', async () => {
  const { rows: log } = await told(server.ask(lan, `/api/audit?chain=${server.round}&action=add-evidence`))
  expect((log as { subject: string; details: unknown }[]).at(-1)).toMatchObject({
    subject: added.id,
    person: { id: 'minh' },
    details: { version: 1, sha256: sha256Of(bytes), documentNumber: '123/QĐ-UBND', issuedOn: '2024-12-28' },
  })
})
