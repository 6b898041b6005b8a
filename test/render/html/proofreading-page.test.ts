import { expect, test } from 'vitest'
import { readDocument } from '../../../src/files/documents/read-document.ts'
import { proofreadDocument } from '../../../src/proofread/proofread-document.ts'
import type { Block, Cell, FinishedDocument } from '../../../src/proofread/text/finished-document.ts'
import { proofreadingPage } from '../../../src/render/html/proofreading-page.ts'
import { rebuiltDocx } from '../../support/rebuilt-report/rebuilt-docx.ts'
import { rebuiltReport } from '../../support/rebuilt-report/rebuilt-report.ts'

const paragraph = (text: string, number = 1): Block => ({ kind: 'paragraph', text, place: { paragraph: number } })

function page(blocks: readonly Block[], language: 'vi' | 'en' = 'vi'): string {
  const document: FinishedDocument = { blocks }
  return proofreadingPage({
    name: 'báo cáo.docx',
    document,
    proofreading: proofreadDocument(document),
    doubts: [],
    language,
  })
}

const wrong = 'Năm 2024 đạt 13,33/15 điểm = 88,17%.'

test('a figure is marked with a sign and the number of its finding, which stands beside its paragraph', () => {
  const text = page([paragraph(wrong)])
  expect(text).toContain('= <a id="f1"></a><mark class="error">88,17%<sup>✗1</sup></mark>.</p>')
  expect(text).toMatch(/<aside aria-label="Kết quả soát"><div class="finding error">.*Lỗi 1.*đoạn 1/)
  expect(text).toContain('<q>88,17%</q> → <strong>88,87%</strong>')
  expect(text).toMatch(/<li class="error"><a href="#f1">/)
  expect(text).toContain('1 lỗi')
})

test('everything that a document says is text in the page, whatever it says', () => {
  const evil = `<script>alert(1)</script> "&' <img src=x onerror=alert(1)> ${wrong}`
  const cell: Cell = { text: evil, place: { table: 1, row: 1, column: 1 }, columns: 1, rows: 1 }
  const chart: Block = {
    kind: 'chart',
    title: evil,
    categories: [evil],
    series: [{ name: evil, values: [evil] }],
    place: { chart: 1 },
  }
  const text = page([
    { kind: 'table', title: evil, grid: [[cell]], place: { table: 1 } },
    { kind: 'footnote', mark: '"><script>', text: evil, place: { footnote: '"><script>' } },
    { ...paragraph(evil), notes: ['"><script>'] } as Block,
    chart,
  ])
  expect(text).not.toMatch(/<script|<img/)
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(text.match(/88,17%<sup>/g)).toHaveLength(3)
})

test('the page runs nothing, loads nothing and allows only its own style', () => {
  const text = page([paragraph(wrong)])
  expect(text).toMatch(
    /content="default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'"/,
  )
  expect(text).not.toMatch(/ style=| on\w+=|<script|src=|@import|url\(|https?:/)
})

test('notes of rows that a merged cell spans stand below the last of these rows', () => {
  const cell = (text: string, row: number, column: number, rows = 1): Cell => {
    return { text, place: { table: 1, row, column }, columns: 1, rows }
  }
  const grid = [
    [cell('Sở A', 1, 1, 2), cell(wrong, 1, 2)],
    [null, cell('Không có số nào ở đây', 2, 2)],
    [cell('Sở B', 3, 1), cell('Hết', 3, 2)],
  ]
  const text = page([{ kind: 'table', title: null, grid, place: { table: 1 } }])
  const order = [...text.matchAll(/Không có số nào|<tr class="below">|Sở B/g)].map(([found]) => found)
  expect(order).toEqual(['Không có số nào', '<tr class="below">', 'Sở B'])
})

test('a long table is shown around its findings, and says how many rows are left out', () => {
  const grid = Array.from({ length: 1000 }, (_, at) => [
    { text: at === 499 ? wrong : 'Không', place: { table: 1, row: at + 1, column: 1 }, columns: 1, rows: 1 },
  ])
  const text = page([{ kind: 'table', title: null, grid, place: { table: 1 } }], 'en')
  expect(text.match(/<tr>/g)?.length).toBeLessThan(30)
  expect(text).toMatch(/… 4\d\d rows without findings left out/)
  expect(text).toContain('<mark class="error">88,17%')
})

test('every finding of a whole report has an anchor in the text, once, and links that lead to it', async () => {
  const bytes = await rebuiltDocx(rebuiltReport())
  const { document } = await readDocument(bytes, 'bao-cao.docx')
  const proofreading = proofreadDocument(document)
  const found = proofreading.claims.filter(({ verdict }) => verdict !== 'holds')
  const text = proofreadingPage({ name: 'bao-cao.docx', document, proofreading, doubts: [], language: 'vi' })
  const anchors = [...text.matchAll(/ id="f(\d+)"/g)].map(([, number]) => Number(number)).sort((a, b) => a - b)
  expect(found.length).toBeGreaterThan(10)
  expect(anchors).toEqual(found.map((_, at) => at + 1))
  const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  const dead = [...text.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !ids.has(id)).map(([, id]) => id)
  expect(dead).toEqual([])
})
