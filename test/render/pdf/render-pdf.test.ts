import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { missingText } from '../../../src/number/vietnamese-number.ts'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import type { Block, Inline, ReportDocument, ReportTable } from '../../../src/report/report-document.ts'
import { pdfPages, withoutExtraSpace } from '../../support/pdf.ts'
import { figure, sampleReport, text } from '../../support/sample-report.ts'

const sample = sampleReport()
const pdf = renderPdf(sample)

const words = (content: readonly Inline[]) =>
  withoutExtraSpace(content.map((piece) => (piece.kind === 'footnote' ? '' : piece.text)).join(''))
const figures = (content: readonly Inline[]) =>
  content.filter(({ kind }) => kind === 'figure').map((one) => words([one]))

function tableTexts(table: ReportTable): string[] {
  const cells = table.rows.flatMap(({ cells }) => cells)
  return [
    words(table.caption),
    ...cells.flatMap((cell) => (cell.kind === 'figure-cell' ? words([cell.figure]) : figures(cell.content))),
  ]
}

/** The headings, captions and figures of a block, in the order in which a reader meets them. */
function landmarks(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`${block.label} ${words(block.content)}`]
    case 'paragraph':
      return figures(block.content)
    case 'list':
      return block.items.flatMap(figures)
    case 'table':
      return tableTexts(block)
    case 'chart':
      return [
        ...block.categories.flatMap((_, index) => block.series.map(({ values }) => words([values[index]!]))),
        words(block.title),
      ]
    case 'landscape':
      return block.blocks.flatMap(landmarks)
  }
}

/** Those that do not follow the one before in the text. */
function outOfOrder(landmarks: readonly string[], printed: string): string[] {
  let position = 0
  return landmarks.filter((landmark) => {
    const found = printed.indexOf(landmark, position)
    if (found !== -1) position = found + landmark.length
    return found === -1
  })
}

function withParagraph(...content: Inline[]): ReportDocument {
  return { ...sample, blocks: [{ kind: 'paragraph', content }] }
}

test('every heading, caption and figure is printed, in the order of the report', () => {
  const expected = sample.blocks.flatMap(landmarks)

  expect(expected.length).toBeGreaterThan(150)
  expect(outOfOrder(expected, pdfPages(pdf).join(' '))).toEqual([])
})

test('head, kind, summary, recipients and signer stand around the text', () => {
  const { head, signature } = sample
  const printed = pdfPages(pdf, 'raw').join(' ')
  const first = [head.superiorAgency, head.issuingAgency, head.nation, head.motto, head.numberLine, head.placeAndDate]
  const last = ['Nơi nhận:', ...sample.recipients.map((recipient) => `- ${recipient}`), ...signature.titleLines]
  const frame = [...first, sample.documentKind, words(sample.summary), ...last].map(withoutExtraSpace)

  expect(outOfOrder(frame, printed)).toEqual([])
})

test('list items begin with a dash, and a footnote stands at the foot of its page', () => {
  const [page] = pdfPages(pdf)

  expect(page).toContain('- Mục thứ nhất của danh sách; - Mục thứ hai: –')
  expect(page).toMatch(/Ghi chú cuối trang: 36\.525$/)
})

test('the signer is named once the report is signed', () => {
  const signed = { ...sample, signature: { ...sample.signature, name: 'Nguyễn Thị Mẫu' } }

  expect(pdfPages(pdf).at(-1)).not.toContain('Nguyễn Thị Mẫu')
  expect(pdfPages(renderPdf(signed)).at(-1)).toMatch(/PHÓ GIÁM ĐỐC .*Nguyễn Thị Mẫu$/)
})

test('a missing figure is printed as the sign for it, in a table and beside a chart', () => {
  const [page] = pdfPages(
    renderPdf({
      ...sample,
      blocks: [
        {
          kind: 'table',
          id: 't',
          caption: [text('Bảng')],
          sheetName: 't',
          columns: [{ id: 'a', title: [text('Điểm')], width: 1, align: 'right' }],
          rows: [{ id: 'r', role: 'body', cells: [{ kind: 'figure-cell', id: 'r/a', figure: figure(null) }] }],
        },
        {
          kind: 'chart',
          id: 'c',
          title: [text('Biểu đồ')],
          alternative: [text('Thiếu số liệu.')],
          unit: 'điểm',
          categories: ['Thể chế'],
          series: [{ name: 'Năm nay', values: [figure(null)] }],
        },
      ],
    }),
  )

  expect(page).toContain(`Điểm ${missingText} Năm nay (điểm) Thể chế ${missingText} Biểu đồ`)
})

test('a chart with falls below zero prints every value', () => {
  const changes = ['1.5', '-2.25', '0'].map((value) => figure(value, { decimals: 2, zeros: 'fixed', signed: true }))
  const chart: Block = {
    kind: 'chart',
    id: 'c',
    title: [text('Tăng, giảm')],
    alternative: [text('Một tăng, một giảm.')],
    unit: 'điểm',
    categories: ['A', 'B', 'C'],
    series: [{ name: 'Thay đổi', values: changes }],
  }

  expect(pdfPages(renderPdf({ ...sample, blocks: [chart] }))[0]).toContain('A +1,50 B −2,25 C 0,00')
})

test('the same report gives the same bytes at another time and in another time zone', async () => {
  await setTimeout(1100)
  vi.stubEnv('TZ', 'America/Los_Angeles')
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })

  expect(Buffer.compare(renderPdf(sampleReport()), pdf)).toBe(0)
})

test('a decomposed letter is printed composed', () => {
  const [page] = pdfPages(renderPdf(withParagraph(text('Điện Biên Phủ'.normalize('NFD')))))

  expect(page).toContain('Điện Biên Phủ')
})

test.each([
  ['an emoji', '😀'],
  ['a control character', '\u0001'],
])('%s, which no font of the PDF has, is refused by name', (_case, sign) => {
  expect(() => renderPdf(withParagraph(text(`Điểm ${sign} cao`)))).toThrow('must be signs that the PDF fonts have')
})

test('a sign that only the second font has is printed', () => {
  expect(pdfPages(renderPdf(withParagraph(text('Đạt ✓'))))[0]).toContain('Đạt ✓')
})
