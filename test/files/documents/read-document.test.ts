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

test('hidden columns are left out as hidden rows are, and said', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Ghi chú')
  sheet.addRow(['Tiêu chí', 'Ẩn', 'Nhóm', '', 'Hồ sơ'])
  sheet.addRow(['Đúng hạn', '5/8 = 70%', 'chung', '', 12])
  sheet.mergeCells('C2:D2')
  sheet.getColumn(2).hidden = true
  sheet.getColumn(4).hidden = true
  const { document, doubts } = await readDocument(new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx')
  const [table] = document.blocks
  expect([textOf(table), doubts]).toEqual([['Tiêu chí|Nhóm|Hồ sơ', 'Đúng hạn|chung|12'], ['hidden']])
  expect(table?.kind === 'table' && table.grid[1]?.map((cell) => cell?.place.column)).toEqual([1, 3, 5])
})

test('a hidden column without content is no reason to say anything', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('a')
  sheet.addRow(['x', '', 'y'])
  sheet.getColumn(7).hidden = true
  expect((await readDocument(new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx')).doubts).toEqual([])
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

const words = 'Tỷ lệ hồ sơ đúng hạn đạt 45/50 hồ sơ = 95%.'
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
const swapped = (bytes: Uint8Array) => Uint8Array.from(bytes, (_, at) => bytes[at ^ 1] ?? 0)

/** In Windows-1258 letters of Vietnamese keep their own sign, and tones follow them. */
function windows1258(text: string): Uint8Array {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]),
  )
  const letters = [...text].flatMap((letter) => {
    if (bytes.has(letter)) return [letter]
    const parts = letter.normalize('NFD')
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? ''
    return [parts.replace(tone, '').normalize('NFC'), tone]
  })
  return Uint8Array.from(letters.map((letter) => bytes.get(letter) ?? 0x3f))
}

test.each([
  ['in UTF-16 with its byte order mark', utf16(words), []],
  ['in UTF-16 the other way round', swapped(utf16(words)), []],
  ['in Windows-1258, which is said', windows1258(words), ['encoding']],
])('a text %s is read', async (_, bytes, doubts) => {
  const read = await readDocument(bytes, 'a.txt')
  expect([read.document.blocks.map((block) => 'text' in block && block.text), read.doubts]).toEqual([[words], doubts])
  const table = await readDocument(bytes, 'a.csv')
  expect(table.doubts).toEqual(doubts)
})

test.each([
  ['UTF-16 without its mark', utf16(words).subarray(2)],
  ['UTF-16 with half a letter at its end', utf16(words).subarray(0, -1)],
  ['too few words to tell by', windows1258('Tỷ lệ 3/4')],
  ['TCVN3', Uint8Array.from(Buffer.from('Tû lÖ hå s¬ ®óng h¹n ®¹t 45/50 hå s¬', 'latin1'))],
  ['Windows-1252', Uint8Array.from(Buffer.from('El niño comió pingüino, garçon était à la fête où déjà', 'latin1'))],
])('%s is refused, not guessed', async (_, bytes) => {
  await expect(readDocument(bytes, 'a.txt')).rejects.toMatchObject({ code: 'encoded-document' })
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
  ['text in an old encoding', Uint8Array.from([0x42, 0xb8, 0x6f, 0x20, 0x63, 0xb8, 0x6f]), 'encoded-document', /UTF-8/],
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
