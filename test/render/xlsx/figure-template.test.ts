import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { PresentFigure } from '../../../src/contract/sheet-figures.ts'
import { markSheet } from '../../../src/contract/sheet-forms.ts'
import { readFigureSheet } from '../../../src/files/sheets/read-figure-sheet.ts'
import { exact } from '../../../src/number/exact.ts'
import { renderFigureTemplate } from '../../../src/render/xlsx/figure-template.ts'
import { convertWithOffice } from '../../support/office.ts'
import { allCodes, edited, faultLines, sheetFramework, sheetItems } from '../../support/sheets.ts'
import { partsOf, readWorkbook } from '../../support/workbook.ts'

const settings = {
  framework: sheetFramework,
  round: 'ky-1',
  codes: allCodes,
  agency: 'Sở Nội vụ',
  deadline: { year: 2026, month: 12, day: 16 },
  date: { year: 2026, month: 11, day: 24 },
}

const present: readonly PresentFigure[] = [
  { code: '1.3.2', figure: 'found', value: '25', source: '=cmd|x', explanation: null, version: 2 },
  { code: '2.1', figure: 'index', value: '82.96', source: 'Báo cáo số 5', explanation: 'tạm tính', version: 1 },
  { code: '7.1', figure: 'updated', value: '0', source: null, explanation: null, version: 4 },
  { code: '7.10', figure: 'revenue', value: '12345678901234567.89', source: '-', explanation: null, version: 1 },
]

const template = (figures: readonly PresentFigure[] = present) => renderFigureTemplate({ ...settings, figures })
const context = { framework: sheetFramework, round: 'ky-1', codes: allCodes, present }

function read(file: { name: string; bytes: Uint8Array }, changes: Partial<typeof context> = {}) {
  return readFigureSheet(file, { ...context, ...changes })
}

/** The template as a workbook that somebody made anew: its cells alone say what is in it. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(partsOf(bytes)).map(([path, xml]) => [path, strToU8(xml.replace(markSheet, 'khac'))])
  return zipSync(Object.fromEntries(parts))
}

const asFile = (bytes: Uint8Array, name = 'mau.xlsx') => ({ name, bytes })

test('a template has a row for each figure, and only the input cells can be changed', async () => {
  const sheet = (await readWorkbook(await template())).getWorksheet('Số liệu')!
  expect(sheet.getRow(5).values).toEqual([
    undefined,
    'Mã tiêu chí',
    'Tiêu chí thành phần',
    'Số liệu',
    'Đơn vị tính',
    'Giá trị',
    'Nguồn số liệu',
    'Giải trình',
    'Mã số liệu',
  ])
  expect(sheet.rowCount - 5).toBe(sheetItems.flatMap(({ figures }) => figures).length)
  const unlocked = 'ABCDEFGH'.split('').filter((column) => sheet.getCell(`${column}6`).protection?.locked === false)
  expect(unlocked).toEqual(['E', 'F', 'G'])
  const { sheetProtection } = sheet as unknown as { sheetProtection: { sheet: boolean } }
  expect(sheetProtection.sheet).toBe(true)
  expect(sheet.autoFilter).toBe('A5:H14')
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '5:5' })
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 })
})

test('each kind of figure has its validation', async () => {
  const sheet = (await readWorkbook(await template())).getWorksheet('Số liệu')!
  const formula = (row: number) => sheet.getCell(`E${row}`).dataValidation.formulae[0]
  expect(formula(6)).toBe('IF(ISNUMBER(E6),AND(ISNUMBER(E6),E6>=0,E6=INT(E6)),LOWER(TRIM(E6))="xóa")')
  expect(formula(9)).toBe('IF(ISNUMBER(E9),AND(ISNUMBER(E9),E9>=0,E9<=100),LOWER(TRIM(E9))="xóa")')
  expect(formula(10)).toBe('"Có,Không,xóa"')
  expect(sheet.getCell('E12').dataValidation.errorStyle).toBe('warning')
  expect(formula(14)).toContain('E14<=2')
})

test('a text that a spreadsheet would run is text for good, and nothing is a formula', async () => {
  const bytes = await template()
  const sheet = (await readWorkbook(bytes)).getWorksheet('Số liệu')!
  expect(sheet.getCell('F6').value).toBe('=cmd|x')
  expect(sheet.getCell('F6').numFmt).toBe('@')
  expect(Object.values(partsOf(bytes)).join('')).not.toContain('<f>')
})

test('the same input gives the same bytes', async () => {
  expect(await template()).toEqual(await template())
})

test('a template that nobody touched changes nothing', async () => {
  const { entries, preview, faults } = read(asFile(await template()))
  expect(faultLines(faults)).toEqual([])
  expect(entries).toEqual([])
  expect(new Set(preview.map(({ state }) => state))).toEqual(new Set(['unchanged']))
  expect(preview).toHaveLength(9)
})

test('what people fill in is read with the version they saw; what has a newer one is stale', async () => {
  const file = await edited(await template(), (sheet) => {
    sheet.getCell('E6').value = 26
    sheet.getCell('E7').value = 24
    sheet.getCell('E9').value = 'xóa'
    sheet.getCell('G10').value = '+ chưa cập nhật'
  })
  const newer = present.map((each) => (each.code === '7.1' ? { ...each, version: 5 } : each))
  const { entries, preview, faults } = read(file, { present: newer })
  expect(faultLines(faults)).toEqual([])
  expect(preview.map(({ code, state }) => `${code} ${state}`).slice(0, 5)).toEqual([
    '1.3.2 changed',
    '1.3.2 new',
    '1.3.2 unchanged',
    '2.1 cleared',
    '7.1 stale',
  ])
  expect(entries[0]).toEqual({
    code: '1.3.2',
    figure: 'found',
    value: '26',
    source: '=cmd|x',
    explanation: null,
    seenVersion: 2,
  })
  expect(entries.find(({ code }) => code === '7.1')).toMatchObject({ explanation: '+ chưa cập nhật', seenVersion: 4 })
})

test('a cell that nobody touched does not undo what others entered since', async () => {
  const newer = present.map((each) => (each.code === '2.1' ? { ...each, value: '90', version: 2 } : each))
  const { entries } = read(asFile(await template()), { present: newer })
  expect(entries).toEqual([])
})

test('a template of another round or an old format is refused, also as a sheet of assignments', async () => {
  const bytes = await template()
  expect(faultLines(read(asFile(bytes), { round: 'ky-2' }).faults)).toEqual([
    'mau.xlsx: mẫu này thuộc kỳ đánh giá khác (ky-1), đang nhập vào kỳ ky-2; tải lại mẫu của kỳ này',
  ])
  const old = await edited(bytes, (_, workbook) => {
    workbook.getWorksheet(markSheet)!.getCell('B2').value = '0'
  })
  expect(faultLines(read(old).faults)).toEqual([expect.stringContaining('mẫu phiên bản 0, đang dùng phiên bản 1')])
  const other = await edited(bytes, (_, workbook) => {
    workbook.getWorksheet(markSheet)!.getCell('B1').value = 'assignments'
  })
  expect(faultLines(read(other).faults)).toEqual([
    expect.stringContaining('đây là mẫu phân công, cần mẫu nhập số liệu'),
  ])
})

test('a template that LibreOffice saved changes nothing', async () => {
  const saved = await convertWithOffice({ bytes: await template(), ending: 'xlsx' }, 'xlsx')
  const { entries, preview, faults } = read(asFile(saved))
  expect(faultLines(faults)).toEqual([])
  expect(entries).toEqual([])
  expect(preview).toHaveLength(9)
})

test('what a template writes is read back: every value, source and explanation', async () => {
  const decimals = fc.tuple(fc.bigInt(-(10n ** 17n), 10n ** 17n), fc.nat(6)).map(([digits, places]) => {
    const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0')
    const whole = text.slice(0, text.length - places)
    return `${digits < 0n ? '-' : ''}${whole}${places === 0 ? '' : `.${text.slice(-places)}`}`
  })
  const texts = fc.option(
    fc.string({ unit: fc.constantFrom('=', '+', "'", '@', '_x0041', 'ệ', 'é', 'a', ' ', '"', '<', '&'), minLength: 1 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.option(decimals), texts, texts, async (value, source, explanation) => {
      const figure = { code: '7.10', figure: 'revenue', value, source, explanation, version: 1 }
      const bytes = await template([figure])
      const { preview } = read(asFile(withoutMark(bytes)), { present: [] })
      const row = preview.find(({ figure }) => figure === 'revenue')
      const clean = (text: string | null) => text?.normalize('NFC').trim() || null
      if (value === null || !value.startsWith('-')) {
        expect(row?.to.value === null ? null : exact(row?.to.value ?? '')).toEqual(value === null ? null : exact(value))
        expect([row?.to.source, row?.to.explanation]).toEqual([clean(source), clean(explanation)])
      }
      expect(read(asFile(bytes), { present: [figure] }).entries).toEqual([])
    }),
    { numRuns: 40 },
  )
})
