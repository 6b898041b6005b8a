import ExcelJS from 'exceljs/dist/exceljs.min.js'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/files/documents/read-document.ts'
import type { Block } from '../../../src/proofread/text/finished-document.ts'
import { rebuiltPdf } from '../../support/rebuilt-report/rebuilt-pdf.ts'
import { p, wordFile } from '../../support/word-parts.ts'

const textOf = (block: Block | undefined) =>
  block?.kind === 'table' ? block.grid.map((row) => row.map((cell) => cell?.text ?? '^').join('|')) : block

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Kết quả')
  sheet.addRow(['Bảng 1. Kết quả năm 2024'])
  sheet.addRow(['Tiêu chí', 'Tỷ lệ', 'Hồ sơ', 'Ngày'])
  sheet.addRow(['Đúng hạn', 0.829612, 36525, new Date(Date.UTC(2025, 2, 28))])
  sheet.addRow(['Quá hạn', 0.17, 1234.5])
  sheet.mergeCells('A4:A5')
  sheet.getCell('B5').value = 0.5
  for (const name of ['B3', 'B4', 'B5']) sheet.getCell(name).numFmt = '0.00%'
  sheet.getCell('C3').numFmt = '#,##0'
  sheet.getCell('D3').numFmt = 'dd/mm/yyyy'
  book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['x', 1])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('a sheet is a table with its cells as it shows them; what is hidden is left out and said', async () => {
  const { document, doubts } = await readDocument(await workbook(), 'a.xlsx')
  const [table] = document.blocks
  expect(textOf(table)).toEqual([
    'Tiêu chí|Tỷ lệ|Hồ sơ|Ngày',
    'Đúng hạn|82,96%|36.525|28/3/2025',
    'Quá hạn|17,00%|1234,5|',
    '^|50,00%||',
  ])
  expect(table).toMatchObject({ title: 'Bảng 1. Kết quả năm 2024', place: { sheet: 'Kết quả', table: 1 } })
  expect(table?.kind === 'table' && table.grid[2]?.[0]).toMatchObject({ rows: 2, place: { row: 4, column: 1 } })
  expect([document.blocks.length, doubts]).toEqual([1, ['hidden']])
})

test('a file of separated values is a table', async () => {
  const { document } = await readDocument(strToU8('năm;chỉ số\n2023;"80,10"\n2024;"82,96"\n'), 'a.csv')
  expect(document.blocks.map(textOf)).toEqual([['năm|chỉ số', '2023|80,10', '2024|82,96']])
})

test('text is paragraphs', async () => {
  const { document } = await readDocument(strToU8('Đạt 82,96%,\nxếp thứ 40.\n\n\nHết.\n'), 'a.txt')
  expect(document.blocks).toEqual([
    { kind: 'paragraph', text: 'Đạt 82,96%, xếp thứ 40.', place: { paragraph: 1, line: 1 } },
    { kind: 'paragraph', text: 'Hết.', place: { paragraph: 2, line: 5 } },
  ])
})

test('a document is read by what it holds, whatever its name says', async () => {
  const word = await readDocument(wordFile(p('a')), 'a.pdf')
  expect(word.document.blocks).toMatchObject([{ text: 'a' }])
  const pdf = await readDocument(
    rebuiltPdf({ blocks: [{ kind: 'paragraph', text: 'Đạt 82,96%' }], footnotes: {} }),
    'a.docx',
  )
  expect(pdf.document.blocks).toMatchObject([{ text: 'Đạt 82,96%', place: { page: 1 } }])
})

const cfb = (text: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(text, 'utf16le'),
  ])

test.each([
  ['an old Word file', cfb('WordDocument'), 'unknown-document', /old Office.*\.docx/],
  ['an Office file with a password', cfb('EncryptedPackage'), 'locked-document', /password/],
  ['RTF', strToU8('{\\rtf1 a}'), 'unknown-document', /rtf/],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108', 'hex'), 'unknown-document', /PNG/],
  ['a page of the web', strToU8('<html></html>'), 'unknown-document', /HTML/],
  ['a zip of anything', zipSync({ 'a.txt': strToU8('a') }), 'unknown-document', /compressed/],
  ['nothing', new Uint8Array(), 'empty-file', /empty/],
  ['text in an old encoding', Uint8Array.from([0x42, 0xb8, 0x6f, 0x20, 0x63, 0xb8, 0x6f]), 'faulty-files', /UTF-8/],
])('%s is refused, with what to do', async (_, bytes, code, message) => {
  await expect(readDocument(bytes, 'a.doc')).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
})

test('a text with G at its first byte and the 189th is not taken for a film', async () => {
  const text = `Giải ngân ${'x'.repeat(300)}`
  const bytes = Buffer.from(text)
  bytes[188] = 0x47
  const { document } = await readDocument(new Uint8Array(bytes), 'a.txt')
  expect(document.blocks).toHaveLength(1)
  await expect(readDocument(new Uint8Array(bytes), 'a.mts')).rejects.toMatchObject({ code: 'unknown-document' })
  bytes[189] = 0
  await expect(readDocument(new Uint8Array(bytes), 'a.txt')).rejects.toMatchObject({ code: 'unknown-document' })
})
