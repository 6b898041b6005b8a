import { expect, test } from 'vitest'
import { readDocx } from '../../../src/files/documents/docx/read-docx.ts'
import { readPdf } from '../../../src/files/documents/pdf/read-pdf.ts'
import type { Block, Table } from '../../../src/proofread/text/finished-document.ts'
import { copiesOf } from '../../support/rebuilt-report/copies-of.ts'
import { rebuiltDocx } from '../../support/rebuilt-report/rebuilt-docx.ts'
import { rebuiltPdf } from '../../support/rebuilt-report/rebuilt-pdf.ts'
import { rebuiltReport } from '../../support/rebuilt-report/rebuilt-report.ts'

const report = rebuiltReport()
const { document } = await readPdf(rebuiltPdf(report), 'a.pdf')
const ofWord = readDocx(await rebuiltDocx(report)).document

const textsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []))
const tablesOf = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table')
/** Blanks and line feeds aside, which a page does not keep. */
const bare = (text: string) => text.replace(/\s+/g, '')
const notesOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'footnote' ? [[block.mark, bare(block.text)]] : []))
const gridOf = ({ grid }: Table) => grid.map((row) => row.map((cell) => (cell ? bare(cell.text) : null)))

test('paragraphs are those of the text: lines joined, marks of notes left out, over pages too', () => {
  const texts = new Set(textsOf(document.blocks).map(bare))
  const isDrawn = (text: string) => text.startsWith('Biểu đồ') || text.startsWith('Phân tích')
  expect(textsOf(ofWord.blocks).filter((text) => !isDrawn(text) && !texts.has(bare(text)))).toEqual([])
})

test('footnotes are those of the text', () => {
  expect(notesOf(document.blocks)).toEqual(notesOf(ofWord.blocks))
})

test('tables with drawn lines come back cell by cell, over pages and rows that pages cut', () => {
  const [satisfaction, scores] = tablesOf(ofWord.blocks)
  const found = tablesOf(document.blocks)
  const shape = (table: Table) => JSON.stringify(gridOf(table))
  expect(found.map(shape)).toContain(shape(satisfaction!))
  expect(gridOf(found.at(-1)!)).toEqual(gridOf(scores!))
  expect(found.at(-1)?.title).toMatch(/^BẢNG TỔNG HỢP 19/)
})

test('every place has its page, and rows keep the page they stand on', () => {
  expect(document.blocks.every(({ place }) => (place.page ?? 0) >= 1)).toBe(true)
  const pages = tablesOf(document.blocks)
    .at(-1)!
    .grid.map(([cell]) => cell?.place.page)
  expect([pages[0], pages.at(-1)]).toEqual([5, 7])
})

test.each([16, 19, 21])(
  '%i lines further down the pages part all otherwise, and nothing else changes',
  async (count) => {
    const lines = Array.from({ length: count }, () => ({ kind: 'item', text: '- Mở đầu;' }) as const)
    const later = { ...report, blocks: [...lines, ...report.blocks] }
    const { blocks } = (await readPdf(rebuiltPdf(later), 'a.pdf')).document
    const texts = new Set(textsOf(blocks).map(bare))
    expect(textsOf(document.blocks).filter((text) => /\p{L}.*[.;]$/u.test(text) && !texts.has(bare(text)))).toEqual([])
    expect(notesOf(blocks)).toEqual(notesOf(ofWord.blocks))
  },
)

test('lines that end pages far from each other are of the text, also where they are the same', async () => {
  const often = copiesOf(report, 5)
  const { blocks } = (await readPdf(rebuiltPdf(often), 'a.pdf')).document
  expect(notesOf(blocks)).toEqual(notesOf(readDocx(await rebuiltDocx(often)).document.blocks))
})
