import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnWidths } from '../../../src/render/docx/column-widths.ts'
import { textWidth } from '../../../src/render/docx/text-width.ts'
import type { ReportTable } from '../../../src/report/report-document.ts'
import { text } from '../../support/sample-report.ts'

function table(columns: readonly { title: string; width: number }[]): ReportTable {
  return {
    kind: 'table',
    id: 'table',
    caption: [],
    sheetName: 'Bảng',
    columns: columns.map(({ title, width }, index) => ({ id: `${index}`, title: [text(title)], width, align: 'left' })),
    rows: [{ id: 'row', role: 'body', cells: columns.map(() => ({ kind: 'text-cell', content: [text('')] })) }],
  }
}

describe('the columns of a table', () => {
  test('share its width by their weights where every word has room', () => {
    const widths = columnWidths(table([1, 2, 7].map((width) => ({ title: 'Mã', width }))), 10_000, 12)
    expect(widths).toEqual([1000, 2000, 7000])
  })

  test('are wide enough for their longest word, at the cost of the others', () => {
    const [narrow = 0, wide = 0] = columnWidths(
      table([
        { title: 'Tăng/giảm', width: 1 },
        { title: 'Tiêu chí', width: 99 },
      ]),
      9000,
      12,
    )
    expect(narrow).toBeGreaterThan(textWidth('Tăng/giảm', 12))
    expect(wide).toBe(9000 - narrow)
  })

  test('always sum to the width of the table', () => {
    const column = fc.record({ title: fc.string({ maxLength: 60 }), width: fc.integer({ min: 1, max: 50 }) })
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 9 }), (columns) => {
        const widths = columnWidths(table(columns), 9354, 12)
        expect(widths.reduce((total, width) => total + width, 0)).toBe(9354)
        expect(widths.every((width) => width > 0)).toBe(true)
      }),
    )
  })
})

describe('the width of a text in Times New Roman', () => {
  test('does not grow with the marks over and under a letter', () => {
    expect(textWidth('Ệ', 12)).toBe(textWidth('E', 12))
    expect(textWidth('Ữ', 12)).toBeGreaterThan(textWidth('U', 12))
  })

  test('puts the name of the nation at 12 points into 88,3 mm', () => {
    expect((textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12) / 1440) * 25.4).toBeCloseTo(88.3, 1)
  })
})
