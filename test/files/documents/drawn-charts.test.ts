import { expect, test } from 'vitest'
import { barsAmong, drawnCharts } from '../../../src/files/documents/pdf/drawn-charts.ts'
import type { Piece } from '../../../src/files/documents/pdf/page-content.ts'
import { readPdf } from '../../../src/files/documents/pdf/read-pdf.ts'
import { textLines } from '../../../src/files/documents/pdf/text-lines.ts'
import { rebuiltPdf } from '../../support/rebuilt-report/rebuilt-pdf.ts'
import { rebuiltReport } from '../../support/rebuilt-report/rebuilt-report.ts'

const piece = (text: string, x: number, y: number): Piece => ({ text, x, y, width: text.length * 5, size: 10 })
const bar = (left: number, low: number, width = 20, height = 60) => ({
  ...{ left, right: left + width, low, high: low + height },
})
const columns = [bar(100, 300), bar(160, 300), bar(220, 300, 20, 40)]
const textsOf = (pieces: readonly Piece[], shapes = columns) =>
  drawnCharts({ zones: [], bars: barsAmong(shapes, pieces) }, textLines(pieces)).map(({ lines }) =>
    lines.map(({ text }) => text),
  )

test('what stands above, in and below the bars is of the chart', () => {
  const pieces = [piece('7,9', 103, 365), piece('8,2', 163, 340), piece('Thể chế', 95, 290), piece('Bộ máy', 155, 290)]
  expect(textsOf(pieces)).toEqual([['7,9', '8,2', 'Thể chế Bộ máy']])
})

test('a sentence beside the bars, and what stands further away, stay running text', () => {
  const pieces = [piece('Điểm tăng 0,3 so với năm 2023.', 300, 330), piece('Kết luận', 72, 420), piece('5,1', 103, 365)]
  expect(textsOf(pieces)).toEqual([['5,1']])
})

test('two filled areas are an ornament', () => {
  expect(textsOf([piece('7,9', 103, 365)], columns.slice(0, 2))).toEqual([])
})

test('grounds of rows and marked words are no bars', () => {
  const rows = [300, 320, 340].map((low) => bar(72, low, 450, 14))
  const cells = [300, 320, 340].flatMap((y) => [piece('Xã Một', 80, y + 3), piece('12', 400, y + 3)])
  expect(textsOf(cells, rows)).toEqual([])
  const marked = [300, 320, 340].map((low) => bar(100, low, 22, 12))
  expect(
    textsOf(
      [300, 320, 340].map((y) => piece('12,5', 101, y + 2)),
      marked,
    ),
  ).toEqual([])
})

test('a chart of bars in a report is no sentence any more, and nothing in it is lost', async () => {
  const { blocks } = (await readPdf(rebuiltPdf(rebuiltReport()), 'a.pdf')).document
  const charts = blocks.filter((block) => block.kind === 'chart')
  expect(charts).toHaveLength(1)
  expect(charts[0]?.place).toEqual({ page: 4, chart: 1 })
  expect(charts[0]?.categories).toEqual(expect.arrayContaining(['Cải cách thể chế', 'Năm 2023 Năm 2024', '13,22']))
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  expect(texts.some((text) => text.startsWith('Biểu đồ điểm'))).toBe(true)
  expect(texts.filter((text) => /^[\d.,%\s]+$/.test(text))).toEqual([])
})
