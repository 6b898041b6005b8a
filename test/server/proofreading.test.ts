import { expect, test } from 'vitest'
import type { ProofreadDocumentView } from '../../src/contract/proofreading-api-views.ts'
import { readDocument } from '../../src/files/documents/read-document.ts'
import { createTurns } from '../../src/operations/proofread/proofread-turns.ts'
import { createApp } from '../../src/server/app.ts'
import { takesKey } from '../../src/server/idempotency.ts'
import { scopeFor } from '../../src/server/token-bounds.ts'
import { khach } from '../support/people.ts'
import { p, wordFile } from '../support/word-parts.ts'

/** Proofreading over HTTP: no database is there, so that nothing can be kept. */
const defects: Error[] = []
let who: typeof khach | undefined = khach
const app = createApp({
  context: { now: () => new Date('2025-03-31T00:00:00Z') } as never,
  findActor: async () => who,
  report: (error) => defects.push(error),
  pages: '/nowhere',
  isHttps: false,
})

const wrong = 'Năm 2024 đạt 13,33/15 điểm = 88,17%.'

function send(
  bytes: Uint8Array | string,
  path = '',
  name = 'bao-cao.docx',
  headers: Record<string, string> = {},
  signal: AbortSignal | null = null,
) {
  const body = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
  const options = { method: 'POST', body, headers: { 'content-type': 'application/octet-stream', ...headers }, signal }
  return app.request(`/api/proofreading${path}?name=${encodeURIComponent(name)}`, options)
}

test('anybody who is signed in has a document proofread, and nobody else', async () => {
  const response = await send(wordFile(p(wrong)))
  expect(response.status).toBe(200)
  const view = (await response.json()) as ProofreadDocumentView
  expect(view).toMatchObject({ name: 'bao-cao.docx', figures: 3, claims: 1, isWord: true, unplaced: [], doubts: [] })
  expect(view.findings).toMatchObject([{ number: 1, verdict: 'error', printed: '88,17%', expected: '88,87%' }])
  expect(view.blocks).toMatchObject([{ kind: 'paragraph', findings: [1] }])
  who = undefined
  expect((await send(wrong)).status).toBe(401)
  who = khach
})

test('claims that hold are told on demand, each kind numbered by itself', async () => {
  const right = wrong.replace('88,17%', '88,87%')
  const both = wordFile(p(right) + p(wrong))
  const response = await app.request('/api/proofreading?all=true', {
    ...{ method: 'POST', body: new Uint8Array(both) },
    headers: { 'content-type': 'application/octet-stream' },
  })
  const view = (await response.json()) as ProofreadDocumentView
  expect(view.findings.map(({ number, ordinal, verdict }) => [number, ordinal, verdict])).toEqual([
    [1, 1, 'holds'],
    [2, 1, 'error'],
  ])
})

test('who waits no more gives the turn back at once', async () => {
  const waiting = new AbortController()
  const body = 'Tỷ lệ hồ sơ đạt 90/116 hồ sơ, đạt 53,42%, gồm 48 hồ sơ A, 86 hồ sơ B.\n'.repeat(20_000)
  const first = send(body, '', 'dai.txt', {}, waiting.signal)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  expect((await send(wrong)).status).toBe(429)
  waiting.abort()
  expect(await (await first).json()).toMatchObject({ code: 'cancelled-job' })
  expect((await send(wrong)).status).toBe(200)
})

test('the findings come as a page and as comments, each as a file to keep', async () => {
  const page = await send(wordFile(p(wrong)), '/page', 'bao-cao.docx', { 'accept-language': 'en' })
  expect([page.status, page.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="soat-so-lieu.html"',
  ])
  expect(await page.text()).toContain('<html lang="en">')
  const copy = await send(wordFile(p(wrong)), '/comments')
  expect(copy.headers.get('cache-control')).toBe('no-store')
  const { document } = await readDocument(new Uint8Array(await copy.arrayBuffer()), 'soat.docx')
  expect(document.blocks).toMatchObject([{ text: wrong }])
})

const refusals = [
  ['nothing', '', '', 'van-ban.txt', 400, 'empty-file'],
  ['a picture', 'GIF89a\x01\x00\x01\x00', '', 'anh.docx', 415, 'unknown-document'],
  ['a text with comments asked for', wrong, '/comments', 'van-ban.txt', 415, 'not-a-word-document'],
  ['more than 20 MB', 'x'.repeat(21 * 1024 * 1024), '', 'van-ban.txt', 413, 'too-large'],
  ['a name with control characters', wrong, '', 'a\u0000b', 400, 'invalid-input'],
] as const

test.each(refusals)('%s is refused with a problem', async (_, body, path, name, status, code) => {
  const response = await send(body, path, name)
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code])
  expect(defects).toEqual([])
})

test('a document is larger than a form, and is taken', async () => {
  const response = await send(`${'Không có số. '.repeat(100_000)}\n\n${wrong}`, '', 'van-ban.txt')
  expect([response.status, defects]).toEqual([200, []])
})

test('one document at a time is proofread for a person; another is told to come again', async () => {
  const [first, second] = await Promise.all([send(wrong), send(wrong)])
  expect([first.status, second.status]).toEqual([200, 429])
  expect(second.headers.get('retry-after')).toBe('10')
  expect((await send(wrong)).status).toBe(200)
})

test('work of few is done at once, whoever they are, and a failure gives the turn back', async () => {
  const turns = createTurns({ most: 2, seconds: 1 })
  const ends: (() => void)[] = []
  const wait = () => new Promise<void>((resolve) => ends.push(resolve))
  const running = [turns('lan', wait), turns('minh', wait)]
  await expect(turns('hoa', wait)).rejects.toMatchObject({ code: 'too-many-requests' })
  for (const end of ends) end()
  await Promise.all(running)
  await expect(turns('hoa', async () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng')
  expect(await turns('hoa', async () => 'xong')).toBe('xong')
})

test('a token that may write has a document proofread; an answer is never kept for a repeated request', () => {
  expect(scopeFor('POST', '/api/proofreading/page')).toBe('write')
  expect(takesKey('POST', '/api/proofreading')).toBe(false)
})
