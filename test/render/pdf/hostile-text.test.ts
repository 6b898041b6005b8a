import { expect, test } from 'vitest'
import { renderPdf } from '../../../src/render/pdf/render-pdf.ts'
import type { Block, ReportDocument } from '../../../src/report/report-document.ts'
import { pdfBookmarks, pdfObjects, pdfPages, pdfProperties } from '../../support/pdf.ts'
import { figure, sampleReport, text } from '../../support/sample-report.ts'

/** Everything that Typst would read as markup or code, had it come in as source. */
const hostile =
  '#panic() #strong[a] $x^2$ \\n \\u{41} *b* _c_ @d <e> "q" \'s\' `r` // t /* u */ ~ -- --- ... [v] {w} #sys.inputs'
const label = '#p $x$ *b* _c_'

const inlines = (place: string) => [text(`${place}${hostile}`)]
const packed = (words: string) => words.replace(/\s/g, '')

function hostileBlocks(): Block[] {
  return [
    { kind: 'heading', level: 1, label: '=', content: inlines('heading') },
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: `bold${hostile}`, bold: true, italic: true },
        { kind: 'reference', text: `reference${hostile}`, source: 's' },
        { kind: 'footnote', content: inlines('footnote') },
      ],
    },
    { kind: 'list', items: [inlines('item')] },
    {
      kind: 'table',
      id: 't',
      caption: inlines('caption'),
      sheetName: 't',
      columns: [{ id: 'a', title: inlines('column'), width: 1, align: 'left' }],
      rows: (['part', 'group', 'body', 'total'] as const).map((role) => ({
        id: role,
        role,
        cells: [{ kind: 'text-cell', content: inlines(role) }],
      })),
    },
    {
      kind: 'chart',
      id: 'c',
      title: inlines('title'),
      alternative: inlines('alternative'),
      unit: `unit${hostile}`,
      categories: [`category${hostile}`],
      series: [{ name: `series${hostile}`, values: [{ ...figure('1'), text: label }] }],
    },
  ]
}

function hostileReport(): ReportDocument {
  return {
    ...sampleReport(),
    title: `document${hostile}`,
    head: {
      superiorAgency: `superior${hostile}`,
      issuingAgency: `issuer${hostile}`,
      numberLine: `number${hostile}`,
      nation: `nation${hostile}`.slice(0, 40),
      motto: 'Độc lập - Tự do - Hạnh phúc',
      placeAndDate: 'ngày 05 tháng 02',
    },
    documentKind: `kind${hostile}`,
    summary: inlines('summary'),
    blocks: hostileBlocks(),
    recipients: [`recipient${hostile}`],
    signature: { titleLines: [`signer${hostile}`], name: `name${hostile}` },
  }
}

const pdf = renderPdf(hostileReport())

test.each([
  ...['superior', 'issuer', 'number', 'kind', 'summary', 'heading', 'bold', 'reference', 'footnote', 'item', 'caption'],
  ...['column', 'part', 'group', 'body', 'total', 'title', 'unit', 'category', 'series', 'recipient'],
  ...['signer', 'name'],
])('markup in the text is printed as it is: %s', (place) => {
  expect(packed(pdfPages(pdf, 'raw').join(''))).toContain(packed(`${place}${hostile}`))
})

test('markup in a figure beside a bar is printed as it is', () => {
  expect(pdfPages(pdf).join(' ')).toContain(label)
})

test('markup in the title, a bookmark and an alternative text is kept as it is', () => {
  expect(pdfProperties(pdf).title).toBe(`document${hostile}`)
  expect(pdfBookmarks(pdf)).toEqual([`1 = heading${hostile}`])
  expect(pdfObjects(pdf)).toContain(JSON.stringify(`u:alternative${hostile}`).slice(1, -1))
})
