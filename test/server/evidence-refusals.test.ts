import { rm } from 'node:fs/promises'
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
import { hoa, khach, lan, minh } from '../support/people.ts'

let server: EvidenceServer
let base: string
let first: EvidenceView
const rows = () => server.database.owner.selectFrom('evidence_items').selectAll().execute()

beforeAll(async () => {
  server = await startEvidence()
  base = `/api/rounds/${server.round}/evidence`
  first = await viewOf(add(server, minh, 'a.pdf', files.pdfOf(100)))
})
afterAll(async () => {
  await server.close()
  expect(server.defects).toEqual([])
})

const paths = () => [base, `${base}/search?text=a`, `${base}/${crypto.randomUUID()}/file`]

test.each([
  ['a stranger', null, 401],
  ['a person without a role', khach, 403],
  ['a coordinator of another province', hoa, 403],
])('%s sees nothing', async (_, actor, status) => {
  for (const path of paths()) expect((await server.ask(actor, path)).status).toBe(status)
})

test('a viewer reads and may not add, change or withdraw', async () => {
  const before = await rows()
  const source = { kind: 'reuse', round: server.round, evidence: first.id }
  const tries = [
    server.ask(xuan, base, jsonOf('POST', { ...decision, source })),
    server.ask(xuan, `${base}/${first.id}`, jsonOf('PUT', decision, first.version)),
    server.ask(xuan, `${base}/${first.id}/withdraw`, jsonOf('POST', { reason: 'x' }, first.version)),
    server.ask(hoa, `${base}/${first.id}/withdraw`, jsonOf('POST', { reason: 'x' }, first.version)),
  ]
  expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([403, 403, 403, 403])
  expect(await rows()).toEqual(before)
})

test('nobody finishes the upload of another person', async () => {
  const source = { kind: 'upload', upload: await upload(server, minh, 'a.pdf', files.pdfOf(10)) }
  const response = await server.ask(lan, base, jsonOf('POST', { ...decision, source }))
  expect([response.status, (await told(response)).code]).toEqual([404, 'not-found'])
})

test.each<[string, Record<string, unknown>, number, string]>([
  ['an unknown sub-criterion', { code: '9.9.9' }, 404, 'not-found'],
  ['an unknown figure', { quoted: { figure: 'nothing', value: '1' } }, 404, 'not-found'],
  ['a value that is no number', { quoted: { figure: 'handled_online', value: 'nhiều' } }, 400, 'invalid-input'],
  ['a day that is none', { issuedOn: '2024-02-30' }, 400, 'invalid-input'],
  ['a zero byte in the number', { documentNumber: 'a\u0000b' }, 400, 'invalid-input'],
  ['a line break in the number', { documentNumber: 'a\nb' }, 400, 'invalid-input'],
  ['a zero byte in the code', { code: '7.3.6\u0000' }, 400, 'invalid-input'],
  ['a lone surrogate in the note', { note: '\ud800' }, 400, 'invalid-input'],
  ['a note that is a book', { note: 'x'.repeat(3000) }, 400, 'invalid-input'],
  ['an unknown upload', { source: { upload: crypto.randomUUID() } }, 404, 'not-found'],
  ['a path for an upload', { source: { upload: '../../etc/passwd' } }, 400, 'invalid-input'],
  ['another kind of source', { source: { kind: 'url' } }, 400, 'invalid-input'],
])('%s', async (_, change, status, code) => {
  const before = await rows()
  const response = await add(server, minh, 'a.pdf', files.pdfOf(10), change)
  expect([response.status, (await told(response)).code]).toEqual([status, code])
  expect(await rows()).toEqual(before)
})

test.each<[string, string, Uint8Array, number, string]>([
  ['a program', 'a.pdf', files.exe, 415, 'refused-file-type'],
  ['a zip file', 'a.zip', files.zip, 415, 'refused-file-type'],
  ['a picture by another name', 'a.pdf', files.png, 415, 'file-type-mismatch'],
])('%s, told in both languages', async (_, name, bytes, status, code) => {
  const before = [await rows(), (await server.files()).filter((each) => each.length === 64)]
  const response = await add(server, minh, name, bytes)
  expect([response.status, await told(response)]).toEqual([
    status,
    expect.objectContaining({ code, title: expect.stringMatching(/"a\.\w+" (là|thực ra là) /) }),
  ])
  expect([await rows(), (await server.files()).filter((each) => each.length === 64)]).toEqual(before)
})

test('a zip file is taken if it is asked for', async () => {
  const response = await add(server, minh, 'hồ sơ.zip', files.zip, { source: { allowZip: true } })
  expect((await viewOf(response)).file.mediaType).toBe('application/zip')
})

test.each(['%00', '..%2f..%2fetc', "1'--", '%', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])(
  'an id such as %s leads nowhere',
  async (id) => {
    const answers = [
      await server.ask(minh, `${base}/${id}/file`),
      await server.ask(minh, `/api/rounds/${id}/evidence`),
      await server.ask(minh, `${base}/${id}`, jsonOf('PUT', decision, 1)),
    ]
    for (const { status } of answers) expect([400, 403, 404]).toContain(status)
  },
)

test('a text that no one could search for', async () => {
  for (const text of ['', '%00', 'x'.repeat(300)]) {
    expect((await server.ask(minh, `${base}/search?text=${text}`)).status).toBe(400)
  }
})

test('a file that the store has lost is told as that', async () => {
  const bytes = files.pdfOf(4000, 99)
  const { id, file } = await viewOf(add(server, minh, 'mất.pdf', bytes))
  await rm(`${server.folder}/${file.sha256.slice(0, 2)}/${file.sha256.slice(2, 4)}/${file.sha256}`)
  expect((await told(server.ask(minh, `${base}/${id}/file`))).code).toBe('lost-file')
})
