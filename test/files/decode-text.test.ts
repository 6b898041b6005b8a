import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { describeFault } from '../../src/fault.ts'
import { decodeText } from '../../src/files/decode-text.ts'
import { textFile } from '../support/source-file.ts'
import { vietnameseText } from '../support/vietnamese.ts'

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

describe('files that are not text', () => {
  test.each([
    ['an Excel workbook', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'tệp Excel (.xlsx)'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'tệp Word (.docx)'],
    ['a zip file', zipSync({ 'a.csv': strToU8('a,b') }), 'tệp nén (.zip)'],
    ['an old Excel workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'tệp Office đời cũ (.xls hoặc .doc)'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'tệp PDF'],
    ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, ...utf16('mã')), 'văn bản UTF-16'],
    ['UTF-16 of the other order', Uint8Array.of(0xfe, 0xff, 0, 0x6d), 'văn bản UTF-16'],
    ['UTF-16 without its mark', utf16('ma;ten\nDBI;Điện Biên'), 'văn bản UTF-16'],
    ['bytes with zeros at any place', Uint8Array.of(1, 0, 0, 7, 0, 9), 'tệp nhị phân'],
  ])('%s is refused by what it is', (_, bytes, found) => {
    const { text, faults } = decodeText({ name: 'bảng.csv', bytes })
    expect(text).toBeNull()
    expect(faults.map((fault) => describeFault(fault, 'vi'))).toEqual([
      `bảng.csv: đây là ${found}, không phải văn bản UTF-8; hãy mở rồi lưu lại (trong Excel: chọn "CSV UTF-8")`,
    ])
  })
})

describe('Unicode text', () => {
  test('is read as it stands, lines ending in a line feed', () => {
    expect(decodeText(textFile('mã\r\nĐiện Biên\r\n'))).toEqual({ text: 'mã\nĐiện Biên\n', faults: [] })
  })

  test('an empty file is an empty text', () => {
    expect(decodeText(textFile(''))).toEqual({ text: '', faults: [] })
  })

  test('a byte-order mark is left out with a warning', () => {
    const { text, faults } = decodeText(textFile('\ufeffmã'))
    expect(text).toBe('mã')
    expect(faults).toMatchObject([{ code: 'byte-order-mark', place: { line: 1, column: 1 } }])
  })

  test('decomposed letters are composed, with one warning at the first of them', () => {
    const { text, faults } = decodeText(
      textFile(`mã;tên\n1;Điện ${'Biên'.normalize('NFD')}\n${'Tỉnh'.normalize('NFD')}`),
    )
    expect(text).toBe('mã;tên\n1;Điện Biên\nTỉnh')
    expect(faults).toEqual([
      {
        code: 'decomposed-text',
        place: { file: 'bảng.csv', line: 2, column: 8 },
        details: { found: 'Biên'.normalize('NFD'), read: 'Biên', occurrences: 2 },
      },
    ])
  })

  test('any decomposed text reads as its composed form', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        const { text: read, faults } = decodeText(textFile(text.normalize('NFD')))
        expect(read).toBe(text)
        expect(faults.map((fault) => fault.code)).toEqual(text === text.normalize('NFD') ? [] : ['decomposed-text'])
      }),
    )
  })
})

test('any bytes give either a text or an error that can be told', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { text, faults } = decodeText({ name: 'a', bytes })
      expect(text === null).toBe(faults.some(({ code }) => code === 'not-a-text-file' || code === 'legacy-encoding'))
      for (const fault of faults) expect(describeFault(fault, 'vi')).toMatch(/^a(:\d+:\d+)?: ./)
    }),
    { numRuns: 1000 },
  )
})
