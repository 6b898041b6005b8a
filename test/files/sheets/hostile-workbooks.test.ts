import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFigureSheet } from '../../../src/files/sheets/read-figure-sheet.ts'
import type { SourceFile } from '../../../src/files/source-file.ts'
import { convertWithOffice } from '../../support/office.ts'
import { allCodes, faultLines, sheetFramework, tableOf, workbookOf } from '../../support/sheets.ts'
import { partsOf } from '../../support/workbook.ts'

const titles = ['Mã tiêu chí', 'Mã số liệu', 'Giá trị', 'Nguồn số liệu']

function read(file: SourceFile) {
  return readFigureSheet(file, { framework: sheetFramework, round: 'ky-1', codes: allCodes, present: [] })
}

const linesOf = (bytes: Uint8Array, name = 'a.xlsx') => faultLines(read({ name, bytes }).faults)

/** A sound workbook with some of its parts changed or added. */
async function withParts(change: (parts: Record<string, string>) => Record<string, string>): Promise<Uint8Array> {
  const { bytes } = await tableOf(titles, ['8.1', 'points', 1])
  const parts = change(partsOf(bytes))
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))
}

const sheetPath = 'xl/worksheets/sheet1.xml'

describe('what is no workbook is refused with advice', () => {
  test.each([
    [
      'a Word file',
      zipSync({ 'word/document.xml': strToU8('<w/>') }),
      'đây là tệp Word; cần bảng tính .xlsx hoặc .csv',
    ],
    [
      'an .ods file',
      zipSync({ 'content.xml': strToU8('<o/>') }),
      'đây là tệp OpenDocument (.ods, .odt); cần bảng tính',
    ],
    ['an .xlsb file', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'đây là tệp Excel nhị phân (.xlsb)'],
    ['another zip file', zipSync({ 'a.txt': strToU8('x') }), 'đây là tệp nén'],
    ['a PDF file', strToU8('%PDF-1.7'), 'đây là tệp PDF'],
    ['an old .xls file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'đây là tệp Office đời cũ (.xls, .doc)'],
    [
      'a file with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'tệp có mật khẩu; mở bằng Excel, bỏ mật khẩu',
    ],
    ['a cut-off zip', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'tệp bị hỏng hoặc thiếu (zip)'],
    ['nothing', new Uint8Array(), 'tệp trống; cần Mã tiêu chí, Giá trị'],
  ])('%s', (_, bytes, expected) => {
    expect(linesOf(bytes)).toEqual([expect.stringContaining(expected)])
  })

  test('macros, by the name of the file or its parts', async () => {
    const sound = await tableOf(titles, ['8.1', 'points', 1])
    const expected = [expect.stringContaining('tệp có macro, không được nhận')]
    expect(linesOf(sound.bytes, 'a.xlsm')).toEqual(expected)
    expect(linesOf(await withParts((parts) => ({ ...parts, 'xl/vbaProject.bin': 'x' })))).toEqual(expected)
  })
})

test('links to other files are not followed, and told', async () => {
  const bytes = await withParts((parts) => ({ ...parts, 'xl/externalLinks/externalLink1.xml': '<x/>' }))
  expect(read({ name: 'a.xlsx', bytes }).entries).toHaveLength(1)
  expect(linesOf(bytes)).toEqual([expect.stringContaining('tệp có liên kết tới tệp khác')])
})

describe('what would exhaust the machine is refused', () => {
  test('a workbook that unpacks to more than it may, whatever size it claims', () => {
    const zeros = new Uint8Array(80 * 1024 * 1024).fill(32)
    const bytes = zipSync({ 'xl/workbook.xml': zeros })
    const directory = bytes.length - 22 - 46 - 'xl/workbook.xml'.length
    new DataView(bytes.buffer).setUint32(directory + 24, 10, true)
    const start = performance.now()
    expect(linesOf(bytes)).toEqual([expect.stringContaining('nội dung giải nén của tệp vượt mức 64 MB')])
    expect(performance.now() - start).toBeLessThan(5000)
  })

  test('more rows than are read', async () => {
    const rows = '<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(50_001)
    const bytes = await withParts((parts) => ({
      ...parts,
      [sheetPath]: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    }))
    expect(linesOf(bytes)).toEqual(['a.xlsx: số dòng vượt mức 50.000; xóa phần thừa hoặc chia thành nhiều tệp'])
  })

  test('a cell in a far column', async () => {
    const file = await workbookOf((sheet) => {
      sheet.getCell('XFD1').value = 'x'
    })
    expect(linesOf(file.bytes)).toEqual([expect.stringContaining('số cột (dòng 1) vượt mức 100')])
  })

  test('merged areas over the whole sheet', async () => {
    const areas = '<mergeCell ref="A1:XFD1048576"/>'.repeat(2000)
    const row = (number: number) => `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>x</t></is></c></row>`
    const sheet = `<worksheet><sheetData>${row(1)}${row(1000)}</sheetData><mergeCells>${areas}</mergeCells></worksheet>`
    const bytes = await withParts((parts) => ({ ...parts, [sheetPath]: sheet }))
    expect(linesOf(bytes)).toEqual([expect.stringContaining('số ô bị gộp vượt mức 200.000')])
  })

  test('a document type, with which XML is made to explode', async () => {
    const bytes = await withParts((parts) => ({
      ...parts,
      [sheetPath]: `<!DOCTYPE a [<!ENTITY b "bbbb">]>${parts[sheetPath]}`,
    }))
    expect(linesOf(bytes)).toEqual([expect.stringContaining(`tệp bị hỏng hoặc thiếu (${sheetPath})`)])
  })

  test.each(['<row', '<!--', '<c r="', '<![CDATA['])('%j without an end, many times, is seen at once', async (open) => {
    const bytes = await withParts((parts) => ({ ...parts, [sheetPath]: `<worksheet>${open.repeat(200_000)}` }))
    const start = performance.now()
    expect(linesOf(bytes)).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('workbooks of other programs', () => {
  test('LibreOffice', async () => {
    // LibreOffice takes text without an encoding for Windows-1252.
    const text = 'code,figure,value,source\n2.1,index,82.96,So\n8.1,points,1.5,Bo\n'
    const bytes = await convertWithOffice({ bytes: strToU8(text), ending: 'csv' }, 'xlsx')
    const { entries, faults } = read({ name: 'a.xlsx', bytes })
    expect(faultLines(faults)).toEqual([])
    expect(entries.map(({ code, value }) => [code, value])).toEqual([
      ['2.1', '82.96'],
      ['8.1', '1.5'],
    ])
  })

  test('prefixed names, cells and rows without places, formatted texts', async () => {
    const cell = (text: string) => `<x:c t="inlineStr"><x:is><x:r><x:t>${text}</x:t></x:r></x:is></x:c>`
    const rows = `<x:row>${titles.map(cell).join('')}</x:row><x:row>${cell('8.1')}${cell('points')}<x:c><x:v>1.5</x:v></x:c><x:c/></x:row>`
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>${rows}</x:sheetData></x:worksheet>`
    const bytes = await withParts((parts) => ({ ...parts, [sheetPath]: sheet }))
    expect(read({ name: 'a.xlsx', bytes }).entries).toMatchObject([{ code: '8.1', value: '1.5' }])
  })
})
