import { expect, test } from 'vitest'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import type { Cell, Row } from '../../../src/report/report-document.ts'
import { pdfBookmarks, pdfFonts, pdfMetadata, pdfObjects, pdfProperties, pdfTags } from '../../support/pdf.ts'
import { figure, sampleReport, text } from '../../support/sample-report.ts'

const pdf = renderPdf(sampleReport())
const tags = pdfTags(pdf)

test('the file declares PDF/UA-1, its title and the Vietnamese language, and is dated by the report', () => {
  expect(pdfMetadata(pdf)).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(pdfObjects(pdf)).toMatch(/"\/Lang": "u:vi-VN"/)
  expect(pdfProperties(pdf)).toMatchObject({ title: 'Báo cáo mẫu', tagged: 'yes', created: '2025-02-05T00:00:00Z' })
})

test('all four faces of the letter are embedded, and no other font is used', () => {
  const fonts = pdfFonts(pdf)
  const names = fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).sort()

  expect(names).toEqual(['Tinos-Bold', 'Tinos-BoldItalic', 'Tinos-Italic', 'Tinos-Regular'])
  expect(fonts.filter(({ embedded }) => !embedded)).toEqual([])
})

test('headings are bookmarks at their levels, each with its label', () => {
  expect(pdfBookmarks(pdf)).toEqual([
    '1 I. Kết quả chỉ số hài lòng',
    '2 1. Tổng quan',
    '2 2. Kiến nghị',
    '3 2.1. Đối với các cơ quan',
  ])
})

test.each([
  ['headings of three levels', [/^ *H1\b/m, /^ *H2\b/m, /^ *H3\b/m]],
  ['lists with a label and a body', [/^ *L \(/m, /^ *LI\b/m, /^ *Lbl\b/m, /^ *LBody\b/m]],
  ['tables with a caption and headers', [/^ *Table\b/m, /^ *Caption\b/m, /^ *THead\b/m, /^ *TH\b/m, /^ *TD\b/m]],
  ['footnotes', [/^ *Note\b/m]],
  ['figures', [/^ *Figure\b/m]],
])('what stands out for the eye is tagged: %s', (_case, expected) => {
  expect(expected.filter((tag) => !tag.test(tags))).toEqual([])
})

test('a part heads the rows below it', () => {
  expect(tags).toMatch(/TH <[^>]+>:(?:\s+\/.*)*\s+Span \(inline\)\s+"Phần thứ nhất"/)
})

test('a group with a figure of its own is a row of data', () => {
  const [table] = sampleReport().blocks.filter((block) => block.kind === 'table')
  const points: Cell = { kind: 'figure-cell', id: 'g/now', figure: figure('9.5') }
  const name: Cell = { kind: 'text-cell', content: [text('Nhóm có điểm')] }
  const group: Row = { id: 'g', role: 'group', cells: [name, points] }
  const withGroup = { ...table!, columns: table!.columns.slice(0, 2), rows: [group] }

  expect(pdfTags(renderPdf({ ...sampleReport(), blocks: [withGroup] }))).toMatch(
    /TD:[^"]*"Nhóm có điểm"[^"]*TD:[^"]*"9,50"/,
  )
})

test('a chart has its alternative text', () => {
  expect(pdfObjects(pdf)).toContain('"/Alt": "u:Biểu đồ thanh ngang điểm của ba lĩnh vực trong hai năm."')
})
