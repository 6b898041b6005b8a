import { expect, test } from 'vitest'
import { readDocx } from '../../../src/files/documents/docx/read-docx.ts'
import type { Block } from '../../../src/proofread/text/finished-document.ts'
import { pdfPages } from '../../support/pdf.ts'
import { rebuiltBrokenLines } from '../../support/rebuilt-report/rebuilt-broken-lines.ts'
import { rebuiltDocx } from '../../support/rebuilt-report/rebuilt-docx.ts'
import { rebuiltPdf } from '../../support/rebuilt-report/rebuilt-pdf.ts'
import { allWrong, rebuiltReport } from '../../support/rebuilt-report/rebuilt-report.ts'
import { roundedFigures, wrongFigures } from '../../support/rebuilt-report/wrong-figures.data.ts'

const wrong = rebuiltReport()
const right = rebuiltReport(allWrong)

test('the report has every wrong figure, and the corrected one none of them in its place', () => {
  const texts = [JSON.stringify(wrong), JSON.stringify(right)] as const
  for (const { printed, correct } of Object.values(wrongFigures)) {
    for (const figure of printed) expect(texts[0]).toContain(figure)
    for (const figure of correct) expect(texts[1]).toContain(figure)
  }
  for (const figure of roundedFigures) for (const text of texts) expect(text).toContain(figure)
  expect(texts.join()).not.toMatch(/\{[a-z-]+\.\d\}/)
})

test('one figure can be corrected alone', () => {
  expect(JSON.stringify(rebuiltReport(['online-payment']))).toContain('0.5 = 0,333 điểm')
  expect(JSON.stringify(rebuiltReport(['online-payment']))).toContain('88,17%')
})

const kindsOf = (blocks: readonly Block[], kind: Block['kind']) => blocks.filter((block) => block.kind === kind)

test('read from Word it has its text, its two tables, its chart and its three footnotes', async () => {
  const { document, doubts } = readDocx(await rebuiltDocx(wrong))
  const { blocks } = document
  expect(doubts).toEqual([])
  const tables = blocks.filter((block) => block.kind === 'table')
  expect(tables.map(({ grid }) => [grid.length, grid[0]?.length])).toEqual([
    [52, 4],
    [20, 8],
  ])
  expect(tables[1]?.title).toMatch(/^BẢNG TỔNG HỢP 19 TC/)
  expect(tables[1]?.grid[9]?.[6]).toBeNull()
  expect(tables[1]?.grid[8]?.[6]?.rows).toBe(2)
  expect(kindsOf(blocks, 'footnote').map((note) => note.kind === 'footnote' && note.mark)).toEqual(['1', '2', '3'])
  const [chart] = kindsOf(blocks, 'chart')
  expect(chart).toMatchObject({ title: expect.stringMatching(/^Biểu đồ điểm/), series: [{ name: 'Năm 2023' }, {}] })
  expect(chart?.kind === 'chart' && chart.series[1]?.values).toEqual([
    '11,23',
    '11,68',
    '10,20',
    '13,22',
    '10,07',
    '13,00',
    '9,43',
    '9,39',
  ])
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
  expect(texts).toContain('+ Cải cách chế độ công vụ giảm nhẹ: 0,11 điểm; đạt 13,33/15 điểm = 88,17%;')
  expect(texts.join('\n')).toContain('cao nhất từ trước đến nay. Trong đó')
})

test('as text of broken lines it has marks glued to words and figures on lines of their own', () => {
  const lines = rebuiltBrokenLines(wrong).split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(110)
  expect(lines).toContain('81.61% 79.89% 1.72%')
  expect(lines).toContain('11,87')
  expect(lines).toContain('0 2 4 6 8 10 12 14 16')
  expect(lines.join('\n')).toMatch(/đến\snay1\. Trong/)
  expect(lines).toContain('  TỔNG ĐIỂM 19 13,371 11,332 2.239')
})

test('as PDF it has its tables, its footnotes and its chart', () => {
  const text = pdfPages(rebuiltPdf(wrong), 'raw').join(' ')
  expect(text).toContain('82.96% 80.10% 2.86%')
  expect(text).toContain('Năm 2023 xếp thứ 20/63 tỉnh, thành')
  expect(text).toContain('10,20')
})
