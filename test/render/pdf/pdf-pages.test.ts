import { expect, test } from 'vitest'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import type { Block } from '../../../src/report/report-document.ts'
import { pdfPages, pdfProperties } from '../../support/pdf.ts'
import { figure, sampleReport, text } from '../../support/sample-report.ts'

const sample = sampleReport()
const pdf = renderPdf(sample)
const pages = pdfPages(pdf)

/** Pages of a report whose blocks begin lower and lower, so that each comes upon the foot of a page once. */
const lowered = Array.from({ length: 10 }, (_, lines) => lines + 15)

function pagesWith(lines: number, ...blocks: Block[]): string[] {
  const filler: Block = { kind: 'list', items: Array.from({ length: lines }, () => [text('Dòng.')]) }
  return pdfPages(renderPdf({ ...sample, blocks: [filler, ...blocks] }), 'raw')
}

const pageOf = (words: string, all: readonly string[]) => all.findIndex((page) => page.includes(words))

const [table] = sample.blocks.filter((block) => block.kind === 'table')

test('pages are A4, upright for the text and on their side for a wide table', () => {
  const { pageSizes } = pdfProperties(pdf)
  const wide = pageSizes.map(([width, height]) => width > height)
  const widePages = pages.map((page) => page.includes('Mã Tiêu chí thành phần'))

  expect(pageSizes.every((size) => Math.abs(Math.max(...size) - 841.89) < 0.1)).toBe(true)
  expect(pageSizes.every((size) => Math.abs(Math.min(...size) - 595.28) < 0.1)).toBe(true)
  expect(wide).toEqual(widePages)
  expect(new Set(wide).size).toBe(2)
})

test('every page but the first has its number above the text', () => {
  expect(pages[0]).toMatch(/^ỦY BAN NHÂN DÂN/)
  expect(pages.slice(1).map((page) => page.split(' ')[0])).toEqual(pages.slice(1).map((_, index) => String(index + 2)))
})

test('the head of a long table stands on each of its pages', () => {
  const ofScores = pages.filter((page) => page.includes('Chính quyền tổ chức nhiều hình thức'))
  const ofLosses = pages.filter((page) => page.includes('Thực hiện các kiến nghị'))

  expect(Math.min(ofScores.length, ofLosses.length)).toBeGreaterThan(1)
  expect(ofScores.filter((page) => !page.includes('Tiêu chí'))).toEqual([])
  expect(ofLosses.filter((page) => !page.includes('Mã Tiêu chí thành phần'))).toEqual([])
})

test('a row of a table stays whole', () => {
  const ends = pdfPages(pdf, 'raw').map((page) =>
    ['Thực hiện các', 'ngân sách'].map((end) => page.split(end).length - 1),
  )

  expect(ends.filter(([begun]) => begun! > 0).length).toBeGreaterThan(1)
  expect(ends.filter(([begun, ended]) => begun !== ended)).toEqual([])
})

test('only a row that might not fit a page goes on on the next one, and nothing of it is lost', () => {
  const long = Array.from({ length: 900 }, (_, index) => `từ${index}`)
  const cells = [{ kind: 'text-cell' as const, content: [text(long.join(' '))] }]
  const columns = table!.columns.slice(0, 1)
  const all = pagesWith(5, { ...table!, columns, rows: [{ id: 'long', role: 'body', cells }] })

  expect(all.join(' ').match(/từ\d+/g)).toEqual(long)
  expect(all.filter((page) => page.includes('từ')).length).toBeGreaterThan(1)
})

test('a row of empty cells is printed as an empty row', () => {
  const cells = table!.columns.map(() => ({ kind: 'text-cell' as const, content: [] }))
  const rows = [table!.rows[0]!, { id: 'empty', role: 'body' as const, cells }, table!.rows.at(-1)!]

  expect(pagesWith(1, { ...table!, rows }).join(' ')).toContain('Phần thứ nhất Chung 84,75 74,00')
})

test('a part without rows, at the end of a table, is printed', () => {
  const all = pagesWith(1, { ...table!, rows: table!.rows.slice(0, 2) })

  expect(all.join(' ')).toContain('Phần thứ nhất Nhóm A')
})

test('a report without blocks has its head and its signature', () => {
  const [only, ...others] = pdfPages(renderPdf({ ...sample, blocks: [] }))

  expect(only).toMatch(/BÁO CÁO .*PHÓ GIÁM ĐỐC/)
  expect(others).toEqual([])
})

test('the bars of a category stay on one page with its name', () => {
  const indices = Array.from({ length: 30 }, (_, index) => index)
  const values = indices.map((index) => ({ ...figure(String(index)), text: `v${index}` }))
  const chart: Block = {
    kind: 'chart',
    id: 'c',
    title: [text('Biểu đồ')],
    alternative: [text('Ba mươi đơn vị.')],
    unit: 'điểm',
    categories: indices.map((index) => `c${index}`),
    series: ['Quý một', 'Quý hai', 'Quý ba', 'Quý tư'].map((name) => ({ name, values })),
  }
  const all = [3, 4, 5].flatMap((lines) => pagesWith(lines, chart))
  const count = (page: string, letter: string) => page.split(new RegExp(`\\b${letter}\\d`)).length - 1
  const torn = all.filter((page) => count(page, 'v') !== 4 * count(page, 'c'))

  expect(all.length).toBeGreaterThan(6)
  expect(torn).toEqual([])
})

test('no page is empty', () => {
  expect(pages.filter((page) => page.length < 40)).toEqual([])
})

test('a heading is never the last thing on a page', () => {
  const alone = lowered.filter((lines) => {
    const all = pagesWith(
      lines,
      { kind: 'heading', level: 1, label: 'I.', content: [text('Tiêu đề')] },
      { kind: 'paragraph', content: [text('Nội dung đầu tiên.')] },
      { kind: 'paragraph', content: [text('Nội dung thứ hai.')] },
    )
    return pageOf('Tiêu đề', all) !== pageOf('Nội dung đầu tiên', all)
  })

  expect(alone).toEqual([])
})

test('a caption, the head of a table, a part and its group stay with the first row', () => {
  const broken = lowered.filter((lines) => {
    const all = pagesWith(lines, table!)
    const together = ['Kết quả theo tiêu chí', 'Tăng/giảm', 'Phần thứ nhất', 'Nhóm A', 'Chính quyền tổ chức']
    return new Set(together.map((words) => pageOf(words, all))).size > 1
  })

  expect(broken).toEqual([])
})

test('the signature never stands alone on a page', () => {
  const alone = lowered.filter((lines) => {
    const all = pagesWith(lines, { kind: 'paragraph', content: [text('Câu cuối cùng.')] })
    return pageOf('Câu cuối cùng', all) !== pageOf('PHÓ GIÁM ĐỐC', all)
  })

  expect(alone).toEqual([])
})
