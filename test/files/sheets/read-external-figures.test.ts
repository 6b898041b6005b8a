import { describe, expect, test } from 'vitest'
import type { PresentFigure } from '../../../src/contract/sheet-figures.ts'
import { readExternalFigures } from '../../../src/files/sheets/read-external-figures.ts'
import type { SheetUnit } from '../../../src/files/sheets/unit-finder.ts'
import type { SourceFile } from '../../../src/files/source-file.ts'
import { faultLines, sheetFramework, tableOf } from '../../support/sheets.ts'
import { textFile } from '../../support/source-file.ts'

const units: readonly SheetUnit[] = [
  { id: 'db', name: 'Tỉnh Điện Biên', code: '11' },
  { id: 'hue', name: 'Thành phố Huế', code: '46' },
  { id: 'x1', name: 'Xã Tân Lập', code: '01234' },
  { id: 'x2', name: 'Phường Tân Lập', code: '05678' },
  { id: 'snv', name: 'Sở Nội vụ', code: null },
  { id: 'sl', name: 'Tỉnh Sơn La', code: '14' },
]

const titles = ['Đơn vị', 'Mã tiêu chí', 'Mã số liệu', 'Giá trị', 'Nguồn', 'Ngày']

function read(file: SourceFile, present = new Map<string, readonly PresentFigure[]>(), all = units) {
  return readExternalFigures(file, { framework: sheetFramework, round: 'ky-1', units: all, present })
}

describe('a unit is known by', () => {
  test.each([
    ['its name', 'Tỉnh Điện Biên', 'db'],
    ['its name without marks', 'tinh dien bien', 'db'],
    ['its name without its kind', 'Điện Biên', 'db'],
    ['another word for its kind', 'TP. Huế', 'hue'],
    ['its people’s committee', 'UBND tỉnh Sơn La', 'sl'],
    ['its code', '05678', 'x2'],
    ['its kind, where names are the same', 'phường tân lập', 'x2'],
    ['a department’s bare name', 'NỘI VỤ', 'snv'],
    ['a decomposed name', 'Tỉnh Điện Biên'.normalize('NFD'), 'db'],
  ])('%s', async (_, name, expected) => {
    const { entries, faults } = read(await tableOf(titles, [name, '8.1', 'points', 1]))
    expect(faultLines(faults)).toEqual([])
    expect(entries.map(({ unit }) => unit)).toEqual([expected])
  })

  test('nothing that fits two, or none', async () => {
    const { entries, faults } = read(
      await tableOf(
        titles,
        ['Tân Lập', '8.1', '', 1],
        ['Điện Biêm', '8.1', '', 1],
        ['Paris', '8.1', '', 1],
        ['', '8.1', '', 1],
      ),
    )
    expect(entries).toEqual([])
    expect(faultLines(faults)).toEqual([
      'so-lieu.xlsx: Sheet1!A2: "Tân Lập" có thể là Xã Tân Lập (01234) hoặc Phường Tân Lập (05678); ghi đủ tên hoặc ghi mã đơn vị',
      'so-lieu.xlsx: Sheet1!A3: không có đơn vị "Điện Biêm"; có phải là "Tỉnh Điện Biên"?',
      'so-lieu.xlsx: Sheet1!A4: không có đơn vị "Paris"; ghi tên hoặc mã như trong danh mục đơn vị',
      'so-lieu.xlsx: Sheet1!A5: ô trống; cần tên hoặc mã đơn vị',
    ])
  })
})

test('figures of many units are read with source and day, beside what is there', () => {
  const file = textFile(
    'Đơn vị;Mã tiêu chí;Mã số liệu;Giá trị;Nguồn;Ngày\n11;8.1;;1,5;Bộ Tài chính;28/3/2026\n46;8.1;;2;;\n',
  )
  const present = new Map([
    ['hue', [{ code: '8.1', figure: 'points', value: '1', source: 'cũ', explanation: null, version: 2 }]],
  ])
  const { entries, preview, faults } = read(file, present)
  expect(faults).toEqual([])
  expect(preview.map(({ unit, state, from }) => [unit, state, from.value])).toEqual([
    ['db', 'new', null],
    ['hue', 'changed', '1'],
  ])
  expect(entries[0]).toEqual({
    unit: 'db',
    code: '8.1',
    figure: 'points',
    value: '1.5',
    source: 'Bộ Tài chính',
    explanation: null,
    seenVersion: null,
    date: { year: 2026, month: 3, day: 28 },
  })
})

test('a part above its whole is found unit by unit', async () => {
  const { faults } = read(
    await tableOf(
      titles,
      ['Huế', '1.3.2', 'found', 10],
      ['Sơn La', '1.3.2', 'fixed', 11],
      ['Huế', '1.3.2', 'fixed', 11],
      ['Huế', '1.3.2', 'fixed', 12],
    ),
  )
  expect(faultLines(faults)).toEqual([
    expect.stringContaining('Sheet1!D4: "Số vấn đề đã xử lý" (11) lớn hơn "Số vấn đề phát hiện" (10)'),
    expect.stringContaining('Sheet1!D5: Thành phố Huế: 1.3.2 "Số vấn đề đã xử lý" đã có ở Sheet1!D4 với nội dung khác'),
  ])
})

test('ten thousand rows with faults in some come back in seconds, each fault at its cell', async () => {
  const communes = Array.from({ length: 3321 }, (_, index) => ({
    id: `c${index}`,
    name: `Xã số ${index}`,
    code: String(10_000 + index),
  }))
  const rows = communes.flatMap(({ code, name }, index) => [
    [code, '1.3.2', 'found', 20],
    [index % 100 === 0 ? `${name}x y z` : name, '1.3.2', 'fixed', index % 50 === 0 ? 'nhiều' : 10],
    [code, '7.10', 'revenue', 1234.5],
    [name, '2.1', 'index', 82.96],
  ])
  const file = await tableOf(titles, ...rows)
  const start = performance.now()
  const { entries, faults } = read(file, new Map(), communes)
  const tookSeconds = (performance.now() - start) / 1000
  expect(entries).toEqual([])
  expect(faults.filter(({ code }) => code === 'unknown-unit')).toHaveLength(34)
  expect(faults.filter(({ code }) => code === 'not-a-number')).toHaveLength(33)
  expect(tookSeconds).toBeLessThan(10)
})
