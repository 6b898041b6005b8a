import { describe, expect, test } from 'vitest'
import type { PresentFigure } from '../../../src/contract/sheet-figures.ts'
import { readFigureSheet } from '../../../src/files/sheets/read-figure-sheet.ts'
import type { SourceFile } from '../../../src/files/source-file.ts'
import { allCodes, faultLines, sheetFramework, tableOf, workbookOf } from '../../support/sheets.ts'
import { textFile } from '../../support/source-file.ts'

const titles = ['Mã tiêu chí', 'Mã số liệu', 'Giá trị', 'Nguồn số liệu', 'Giải trình']

function read(file: SourceFile, present: readonly PresentFigure[] = [], codes = allCodes) {
  return readFigureSheet(file, { framework: sheetFramework, round: 'ky-1', codes, present })
}

/** What the sheet makes of one value of one figure. */
async function readValue(code: string, figure: string, value: unknown, format?: string) {
  const file = await workbookOf((sheet) => {
    sheet.addRow(titles)
    sheet.addRow([code, figure, value])
    if (format) sheet.getCell('C2').numFmt = format
  })
  const { entries, faults } = read(file)
  return { value: entries[0]?.value, faults: faultLines(faults) }
}

describe('a value is taken as it is meant', () => {
  test.each([
    ['a number', '2.1', 'index', 82.96, undefined, '82.96'],
    ['noise of binary numbers', '2.1', 'index', 0.1 + 0.2 + 50, undefined, '50.3'],
    ['a text with a decimal comma', '2.1', 'index', '82,96', undefined, '82.96'],
    ['a text with a per cent sign', '2.1', 'index', '12,5 %', undefined, '12.5'],
    ['a cell formatted as a percentage', '2.1', 'index', 0.8296, '0.00%', '82.96'],
    ['a grouped text', '7.10', 'revenue', '1.234.567', undefined, '1234567'],
    ['a large number', '7.10', 'revenue', 123456789012345, '#,##0', '123456789012345'],
    ['a small number', '7.10', 'revenue', 1e-7, undefined, '0.0000001'],
    ['growth below zero', '7.10', 'growth', -3.5, undefined, '-3.5'],
    ['yes as a word', '7.1', 'updated', 'CÓ', undefined, '1'],
    ['yes, decomposed', '7.1', 'updated', 'Có'.normalize('NFD'), undefined, '1'],
    ['false', '7.1', 'updated', false, undefined, '0'],
    ['zero', '1.3.2', 'found', 0, '0.00', '0'],
    ['a text formatted with colours and dates in quotes', '1.3.2', 'found', 7, '[Red]0" days"', '7'],
  ])('%s', async (_, code, figure, value, format, expected) => {
    expect(await readValue(code, figure, value, format)).toEqual({ value: expected, faults: [] })
  })

  test.each([
    [new Date(Date.UTC(2025, 2, 28)), 'Sheet1!C2: ô là ngày 28/3/2025, cần tỷ lệ phần trăm'],
    [{ error: '#DIV/0!' }, 'Sheet1!C2: công thức trong ô bị lỗi #DIV/0!'],
    [{ formula: '1/0', result: { error: '#DIV/0!' } }, 'Sheet1!C2: công thức trong ô bị lỗi #DIV/0!'],
    [{ formula: 'B9*2' }, 'Sheet1!C2: ô có công thức nhưng tệp không lưu kết quả'],
    ['-', 'Sheet1!C2: "-" không rõ là số 0 hay chưa có số liệu'],
    [182.96, 'Sheet1!C2: giá trị 182,96 không hợp lệ; cần số từ 0 đến 100'],
    ['nhiều', 'Sheet1!C2: "nhiều" không phải là số'],
  ])('%j is a fault', async (value, expected) => {
    const found = await readValue('2.1', 'index', value)
    expect(found.value).toBeUndefined()
    expect(found.faults).toEqual([expect.stringContaining(expected)])
  })

  test('per cent where something is counted is a fault', async () => {
    const { faults } = await readValue('1.3.2', 'found', 0.5, '0%')
    expect(faults).toEqual([expect.stringContaining('Sheet1!C2: ô là tỷ lệ 50 %, cần số nguyên')])
  })

  test('the kept result of a formula is taken, with a warning', async () => {
    const { value, faults } = await readValue('1.3.2', 'found', { formula: 'SUM(D1:D9)', result: 25 })
    expect(value).toBe('25')
    expect(faults).toEqual(['so-lieu.xlsx: Sheet1!C2: ô có công thức; đã lấy kết quả đang lưu trong tệp là 25'])
  })

  test('a share where per cent are meant is asked about', async () => {
    const { value, faults } = await readValue('2.1', 'index', 0.8296)
    expect(value).toBe('0.8296')
    expect(faults).toEqual(['so-lieu.xlsx: Sheet1!C2: được hiểu là 0,8296 %; nếu muốn nói 82,96 % thì gõ 82,96'])
  })
})

describe('a code is what was typed, or a fault', () => {
  const codeFaults = async (code: unknown) => faultLines(read(await tableOf(titles, [code, '', 5])).faults)

  test('7.1 as a number may have been 7.10', async () => {
    expect(await codeFaults(7.1)).toEqual([
      'so-lieu.xlsx: Sheet1!A2: mã đã bị đổi thành số 7,1 (có lẽ là 7.1 hoặc 7.10); định dạng ô là Văn bản rồi gõ lại mã',
    ])
  })

  test('1.3.2 as a date', async () => {
    expect(await codeFaults(new Date(Date.UTC(2002, 2, 1)))).toEqual([
      'so-lieu.xlsx: Sheet1!A2: mã đã bị đổi thành ngày 01/3/2002 (có lẽ là 1.3.2); định dạng ô là Văn bản rồi gõ lại mã',
    ])
  })

  test('2.1 as a number is the only one that fits', async () => {
    expect(await codeFaults(2.1)).toEqual([])
  })

  test('an unknown one, with the nearest offered', async () => {
    expect(await codeFaults('1.3.3')).toEqual([
      'so-lieu.xlsx: Sheet1!A2: mã "1.3.3" không có trong bộ tiêu chí; có phải là "1.3.2"?',
    ])
  })

  test('one of several figures has to be named', async () => {
    expect(await codeFaults('1.3.2')).toEqual([
      'so-lieu.xlsx: Sheet1!A2: tiêu chí thành phần 1.3.2 có nhiều số liệu, chưa rõ là số liệu nào; ghi một trong: Số vấn đề phát hiện; Số vấn đề đã xử lý; Số vấn đề đang xử lý',
    ])
  })
})

describe('rows and columns', () => {
  test('columns are found by their titles, in any order, below a heading, without marks and case', async () => {
    const file = await workbookOf((sheet) => {
      sheet.addRow(['BÁO CÁO SỐ LIỆU'])
      sheet.addRow([])
      sheet.addRow(['TT', 'NGUON', 'gia tri (số)', 'Số  liệu', 'Mã TCTP', 'Ghi chú'])
      sheet.addRow([1, 'Sở', 25, 'so van de phat hien', '1.3.2'])
    })
    const { entries, faults } = read(file)
    expect(entries).toEqual([
      { code: '1.3.2', figure: 'found', value: '25', source: 'Sở', explanation: null, seenVersion: null },
    ])
    expect(faultLines(faults)).toEqual([
      'so-lieu.xlsx: Sheet1!A3: cột "TT" không được đọc',
      'so-lieu.xlsx: Sheet1!F3: cột "Ghi chú" không được đọc',
    ])
  })

  test('a missing column is told with those that are there, and nothing is read', async () => {
    const { entries, faults } = read(await tableOf(['Mã tiêu chí', 'Mã số liệu', 'Giá  trịj'], ['1.3.2', 'found', 2]))
    expect(entries).toEqual([])
    expect(faultLines(faults)).toEqual([
      'so-lieu.xlsx: Sheet1!A1: thiếu cột "Giá trị"; các cột đang có: Mã tiêu chí, Mã số liệu, Giá  trịj',
      'so-lieu.xlsx: Sheet1!C1: cột "Giá  trịj" không được đọc; có phải là "Giá trị"?',
    ])
  })
})

describe('rows beside each other', () => {
  test('a repeated row is left out with a warning, a contradicting one refused', async () => {
    const { entries, faults } = read(
      await tableOf(titles, ['8.1', 'points', 1], ['8.1', 'points', 1], ['8.1', 'points', 2]),
    )
    expect(entries).toEqual([])
    expect(faultLines(faults)).toEqual([
      'so-lieu.xlsx: Sheet1!C3: 8.1 "Điểm được giao" đã có ở Sheet1!C2 với cùng nội dung; dòng này được bỏ qua',
      'so-lieu.xlsx: Sheet1!C4: 8.1 "Điểm được giao" đã có ở Sheet1!C2 với nội dung khác; giữ một dòng đúng, xóa dòng kia',
    ])
  })

  test('a sub-criterion that another agency leads may not be changed', async () => {
    const { faults } = read(await tableOf(titles, ['8.1', 'points', 1], ['2.1', 'index']), [], ['7.1'])
    expect(faultLines(faults)).toEqual([
      expect.stringContaining('Sheet1!A2: tiêu chí thành phần 8.1 không do đơn vị này chủ trì'),
    ])
  })

  test('a part above its whole is found, also where the whole is known from before', async () => {
    const whole = { code: '1.3.2', figure: 'found', value: '25', source: null, explanation: null, version: 1 }
    const { faults } = read(await tableOf(titles, ['1.3.2', 'fixed', 26]), [whole])
    expect(faultLines(faults)).toEqual([
      expect.stringContaining('Sheet1!C2: "Số vấn đề đã xử lý" (26) lớn hơn "Số vấn đề phát hiện" (25)'),
    ])
  })

  test('merged cells name their rows, and are refused where a value is', async () => {
    const file = await workbookOf((sheet) => {
      sheet.addRow(titles)
      sheet.addRow(['1.3.2', 'found', 5])
      sheet.addRow(['', 'fixed', ''])
      sheet.addRow(['', 'open', 1])
      sheet.mergeCells('A2:A4')
      sheet.mergeCells('C2:C3')
    })
    expect(faultLines(read(file).faults)).toEqual([
      expect.stringContaining('Sheet1!C2: các ô C2:C3 bị gộp'),
      expect.stringContaining('Sheet1!C3: các ô C2:C3 bị gộp'),
    ])
  })

  test('hidden rows are read, and told', async () => {
    const file = await workbookOf((sheet) => {
      sheet.addRow(titles)
      sheet.addRow(['8.1', 'points', 1]).hidden = true
    })
    const { entries, faults } = read(file)
    expect(entries).toHaveLength(1)
    expect(faultLines(faults)).toEqual([
      'so-lieu.xlsx: Sheet1!A2: có 1 dòng đang ẩn (hoặc bị lọc); các dòng này vẫn được đọc',
    ])
  })

  test('lines below the table, such as a signature, are no rows', async () => {
    const { faults } = read(await tableOf(titles, ['8.1', 'points', 1], ['Người lập biểu'], ['', 'GIÁM ĐỐC']))
    expect(faults).toEqual([])
  })

  test('a second sheet with a table is told', async () => {
    const file = await workbookOf((sheet, workbook) => {
      sheet.addRow(titles)
      workbook.addWorksheet('Cũ').addRow(titles)
    })
    expect(faultLines(read(file).faults)).toEqual([
      'so-lieu.xlsx: Cũ: trang tính này cũng có bảng nhưng không được đọc; chỉ đọc trang "Sheet1"',
    ])
  })

  test('a text too long is a fault', async () => {
    const { faults } = read(await tableOf(titles, ['8.1', 'points', 1, 'a'.repeat(2001)]))
    expect(faultLines(faults)).toEqual([
      expect.stringContaining('Sheet1!D2: nội dung có 2001 ký tự, nhiều nhất là 2000'),
    ])
  })
})

describe('empty cells and the word that clears', () => {
  const present = [
    { code: '8.1', figure: 'points', value: '1.5', source: 'Bộ', explanation: null, version: 3 },
    { code: '2.1', figure: 'index', value: '80', source: null, explanation: null, version: 1 },
  ]

  test('an empty cell leaves what is there, xóa takes it away', async () => {
    const file = await tableOf(titles, ['8.1', 'points', 'XOÁ'], ['2.1', 'index', '', 'Phòng'], ['7.1', 'updated'])
    const { entries, preview, faults } = read(file, present)
    expect(faults).toEqual([])
    expect(entries).toEqual([
      { code: '8.1', figure: 'points', value: null, source: 'Bộ', explanation: null, seenVersion: null },
      { code: '2.1', figure: 'index', value: '80', source: 'Phòng', explanation: null, seenVersion: null },
    ])
    expect(preview.map(({ state }) => state)).toEqual(['cleared', 'changed', 'unchanged'])
  })
})

test('a CSV file is read by line and column', () => {
  const file = textFile(
    'Mã tiêu chí;Mã số liệu;Giá trị\n7.10;revenue;1.234,5\n7.10;growth;12,5 %\n7.10;place;0\n',
    'a.csv',
  )
  const { preview, faults } = read(file)
  expect(preview.map(({ to }) => to.value)).toEqual(['1234.5', '12.5'])
  expect(faultLines(faults, 'en')).toEqual(['a.csv:4:12: value 0 does not fit; expected a whole number from 1'])
})
