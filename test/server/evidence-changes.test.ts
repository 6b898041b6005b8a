import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvidenceView } from '../../src/contract/evidence-views.ts'
import {
  add,
  decision,
  type EvidenceServer,
  jsonOf,
  startEvidence,
  told,
  upload,
  viewOf,
  xuan,
} from '../support/evidence-server.ts'
import * as files from '../support/files.ts'
import { lan, minh } from '../support/people.ts'

let server: EvidenceServer
let base: string
let added: EvidenceView
const bytes = files.pdfOf(123_457)
const sha256Of = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
const listed = async (query = '') => (await (await server.ask(xuan, `${base}${query}`)).json()) as EvidenceView[]
const rows = () => server.database.owner.selectFrom('evidence_items').selectAll().execute()

beforeAll(async () => {
  server = await startEvidence()
  base = `/api/rounds/${server.round}/evidence`
  added = await viewOf(add(server, minh, 'Quyết định số 123.pdf', bytes))
})
afterAll(async () => {
  await server.close()
  expect(server.defects).toEqual([])
})

test('is changed as a new version; the file of the old one can still be read', async () => {
  const next = files.pdfOf(2000, 7)
  const change = { ...decision, page: '  ', upload: { id: await upload(server, lan, 'bản 2.pdf', next) } }
  const response = await server.ask(lan, `${base}/${added.id}`, jsonOf('PUT', change, 1))
  expect([response.status, response.headers.get('etag')]).toEqual([200, '"2"'])
  expect(await viewOf(response)).toMatchObject({
    version: 2,
    fileName: 'bản 2.pdf',
    page: null,
    enteredBy: { id: 'lan' },
  })
  const contents = await Promise.all(
    ['', '?version=1'].map(async (query) => (await server.ask(xuan, `${base}/${added.id}/file${query}`)).arrayBuffer()),
  )
  expect(contents.map((each) => sha256Of(new Uint8Array(each)))).toEqual([sha256Of(next), sha256Of(bytes)])
})

test('is changed without a new file too', async () => {
  const response = await server.ask(minh, `${base}/${added.id}`, jsonOf('PUT', { ...decision, page: '9' }, 2))
  expect(await viewOf(response)).toMatchObject({ version: 3, page: '9', fileName: 'bản 2.pdf' })
})

test('is not changed on a version that is old; of several at once one is taken', async () => {
  const stale = await server.ask(minh, `${base}/${added.id}`, jsonOf('PUT', decision, 1))
  expect([stale.status, (await told(stale)).code]).toEqual([409, 'stale-edit'])
  const tries = [1, 2, 3, 4].map((page) =>
    server.ask(minh, `${base}/${added.id}`, jsonOf('PUT', { ...decision, page: String(page) }, 3)),
  )
  expect((await Promise.all(tries)).map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
})

test('is withdrawn with a reason: it stays listed, marked, its file readable, and changes no more', async () => {
  const withdraw = () => server.ask(lan, `${base}/${added.id}/withdraw`, jsonOf('POST', { reason: 'nhầm năm' }, 4))
  expect(await viewOf(withdraw())).toMatchObject({ version: 5, withdrawn: true, reason: 'nhầm năm' })
  expect((await listed('?code=7.3.6')).map(({ id, withdrawn }) => [id, withdrawn])).toEqual([[added.id, true]])
  expect((await server.ask(xuan, `${base}/${added.id}/file`)).status).toBe(200)
  expect((await told(withdraw())).code).toBe('stale-edit')
  const again = await server.ask(lan, `${base}/${added.id}/withdraw`, jsonOf('POST', { reason: 'x' }, 5))
  expect([again.status, (await told(again)).code]).toEqual([409, 'withdrawn-evidence'])
  expect((await told(server.ask(lan, `${base}/${added.id}`, jsonOf('PUT', decision, 5)))).code).toBe(
    'withdrawn-evidence',
  )
  expect((await rows()).filter(({ id }) => id === added.id).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5])
})

test.each([
  ['456/bc-sô', 1],
  ['BAO CAO TONG KET', 1],
  ['báo cáo tổng kết'.normalize('NFD'), 1],
  ['so noi vu', 1],
  ['100%', 0],
  ['_', 0],
  ['%', 0],
  [' ', 0],
])('by %j', async (text, count) => {
  if ((await listed('?code=8.5')).length === 0) {
    const said = { code: '8.5', quoted: null, documentNumber: '456/BC-SỞ', issuer: 'Sở Nội vụ' }
    expect((await add(server, minh, 'Báo cáo tổng kết.docx', files.docx, said)).status).toBe(200)
  }
  const response = await server.ask(xuan, `${base}/search?text=${encodeURIComponent(text)}`)
  expect(await response.json()).toHaveLength(count)
})

test('and used again without sending the file', async () => {
  const [first] = (await (await server.ask(minh, `${base}/search?text=456`)).json()) as (EvidenceView & {
    indexYear: number
  })[]
  expect(first?.indexYear).toBe(2024)
  const source = { kind: 'reuse', round: server.round, evidence: first!.id }
  const response = await server.ask(minh, base, jsonOf('POST', { code: '7.3.6', source }))
  expect(await viewOf(response)).toMatchObject({ code: '7.3.6', fileName: first!.fileName, file: first!.file })
})

test('but not what was withdrawn', async () => {
  const [withdrawn] = (await listed()).filter((each) => each.withdrawn)
  const search = await server.ask(minh, `${base}/search?text=123/QD`)
  expect(((await search.json()) as EvidenceView[]).map(({ id }) => id)).not.toContain(withdrawn!.id)
  const source = { kind: 'reuse', round: server.round, evidence: withdrawn!.id }
  expect((await told(server.ask(minh, base, jsonOf('POST', { ...decision, source })))).code).toBe('withdrawn-evidence')
})
