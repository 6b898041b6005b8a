import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProofreadDocumentView } from '../../src/contract/proofreading-api-views.ts'
import { readDocument } from '../../src/files/documents/read-document.ts'
import { proofreadApart, serverLimits } from '../../src/operations/proofread/proofread-apart.ts'
import { createApp } from '../../src/server/app.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { contextOf, introduce, khach, minh, moment, provinceCalled } from '../support/people.ts'
import { tbl, tc, tr, wordFile } from '../support/word-parts.ts'

let database: TestDatabase
let folder: string
const defects: Error[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  folder = mkdtempSync(join(tmpdir(), 'chiso-own-rules-'))
  await introduce(database, minh, { role: 'lead-agency-editor', at: await provinceCalled(database, 'dien bien') })
  await introduce(database, khach, null)
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const row = (...cells: readonly string[]) => tr(...cells.map((each) => tc(each)))
/** 8.2 is worth 1 point by the framework of provinces of 2024. */
const table = wordFile(
  tbl(
    row('Mã', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'),
    ...[row('1.3.2', 'Xử lý vấn đề', '1,5', '1'), row('8.5', 'Chỉ tiêu', '1,5', '1'), row('8.2', 'Thu hút', '1', '0')],
  ),
)

function send(who: typeof minh, query: string, path = '') {
  const app = createApp({
    ...{ context: contextOf(database), findActor: async () => who, report: (error) => defects.push(error) },
    ...{ pages: '/nowhere', isHttps: false },
  })
  const headers = { 'content-type': 'application/octet-stream' }
  const body = new Uint8Array(table)
  return app.request(`/api/proofreading${path}?name=bang.docx${query}`, { method: 'POST', body, headers })
}

test('scores are held against a framework only if one is named', async () => {
  const [plain, ruled] = [await send(minh, ''), await send(minh, '&framework=par-province-2024')]
  const kindsOf = async (response: Response) =>
    ((await response.json()) as ProofreadDocumentView).findings.map(({ kind, printed, expected }) => [
      ...[kind, printed, expected],
    ])
  expect([await kindsOf(plain), await kindsOf(ruled)]).toEqual([[], [['rule', '1,5', '1,000']]])
})

test('the page and the copy with comments go by the framework too', async () => {
  const page = await send(minh, '&framework=par-province-2024', '/page')
  expect(await page.text()).toContain('1,000')
  const copy = await send(minh, '&framework=par-province-2024', '/comments')
  const bytes = new Uint8Array(await copy.arrayBuffer())
  expect(Buffer.from(bytes).includes('word/comments.xml')).toBe(true)
  await readDocument(bytes, 'bang.docx')
})

const refusals = [
  ['a framework that is not there', minh, 'par-1999', 404, 'not-found'],
  ['a path in its place', minh, '../package', 404, 'not-found'],
  ['a framework of surveys', minh, 'sipas-2024', 400, 'invalid-input'],
  ['none', minh, '', 400, 'invalid-input'],
  ['a framework for who has no role', khach, 'par-province-2024', 403, 'not-permitted'],
] as const

test.each(refusals)('%s is refused with a problem', async (_, who, id, status, code) => {
  for (const path of ['', '/page', '/comments']) {
    const response = await send(who, `&framework=${encodeURIComponent(id)}`, path)
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code])
  }
  expect(defects).toEqual([])
})

test('who has no role has a document proofread without a framework', async () => {
  expect((await send(khach, '')).status).toBe(200)
})

test('a framework that only this installation has goes to the thread that proofreads', async () => {
  const rules = join(folder, 'tinh-2026.yaml')
  const text = readFileSync('frameworks/par-province-2024.yaml', 'utf8')
  writeFileSync(rules, text.replace('id: par-province-2024', 'id: tinh-2026'))
  const file = { name: 'bang.docx', bytes: table }
  const view = await proofreadApart({ file, rules, want: 'view', language: 'vi', now: moment }, serverLimits)
  expect(view.findings.map(({ kind }) => kind)).toEqual(['rule'])
})
