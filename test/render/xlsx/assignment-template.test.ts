import { expect, test } from 'vitest'
import { readAssignmentSheet } from '../../../src/files/sheets/read-assignment-sheet.ts'
import { readFigureSheet } from '../../../src/files/sheets/read-figure-sheet.ts'
import { renderAssignmentTemplate } from '../../../src/render/xlsx/assignment-template.ts'
import { edited, faultLines, sheetFramework } from '../../support/sheets.ts'
import { textFile } from '../../support/source-file.ts'
import { readWorkbook } from '../../support/workbook.ts'

const organisations = [
  { id: 'snv', name: 'Sở Nội vụ', code: null },
  { id: 'stc', name: 'Sở Tài chính', code: 'STC' },
  { id: 'vp', name: 'Văn phòng UBND tỉnh', code: null },
]

const present = [
  { code: '1.3.2', lead: 'snv', cooperating: ['stc', 'vp'], version: 2 },
  { code: '2.1', lead: 'vp', cooperating: [], version: 1 },
  { code: '8.1', lead: 'stc', cooperating: [], version: 1 },
]

const nameOf = (id: string) => organisations.find((each) => each.id === id)!.name

const template = () =>
  renderAssignmentTemplate({
    framework: sheetFramework,
    round: 'ky-1',
    organisations: organisations.map(({ name }) => name),
    agency: 'Sở Nội vụ',
    date: { year: 2026, month: 11, day: 24 },
    assignments: present.map((each) => ({
      ...each,
      lead: nameOf(each.lead),
      cooperating: each.cooperating.map(nameOf),
    })),
  })

const context = { framework: sheetFramework, round: 'ky-1', organisations, present }

test('a template lists every sub-criterion, with the organisations to choose from', async () => {
  const workbook = await readWorkbook(await template())
  const sheet = workbook.getWorksheet('Phân công')!
  expect(sheet.getCell('C6').value).toBe('Sở Nội vụ')
  expect(sheet.getCell('D6').value).toBe('Sở Tài chính; Văn phòng UBND tỉnh')
  expect(sheet.getCell('C6').dataValidation.formulae).toEqual(["'Danh mục đơn vị'!$A$2:$A$4"])
  expect(sheet.rowCount).toBe(5 + 5)
})

test('a name that a spreadsheet would run is text for good', async () => {
  const bytes = await renderAssignmentTemplate({
    framework: sheetFramework,
    round: 'ky-1',
    organisations: ['=SUM(A1)'],
    agency: 'Sở Nội vụ',
    date: { year: 2026, month: 11, day: 24 },
    assignments: [],
  })
  const cell = (await readWorkbook(bytes)).getWorksheet('Danh mục đơn vị')!.getCell('A2')
  expect([cell.value, cell.numFmt]).toEqual(['=SUM(A1)', '@'])
})

test('one that nobody touched changes nothing', async () => {
  const { entries, faults, preview } = readAssignmentSheet({ name: 'a.xlsx', bytes: await template() }, context)
  expect(faultLines(faults)).toEqual([])
  expect(entries).toEqual([])
  expect(preview).toHaveLength(5)
})

test('what was assigned is read: new, changed, cleared, stale', async () => {
  const file = await edited(await template(), (sheet) => {
    sheet.getCell('D6').value = 'van phong ubnd tinh;'
    sheet.getCell('C7').value = 'xóa'
    sheet.getCell('C8').value = 'STC'
    sheet.getCell('C10').value = 'Nội vụ'
  })
  const newer = present.map((each) => (each.code === '8.1' ? { ...each, version: 2 } : each))
  const { entries, preview, faults } = readAssignmentSheet(file, { ...context, present: newer })
  expect(faultLines(faults)).toEqual([])
  expect(preview.map(({ code, state }) => [code, state])).toEqual([
    ['1.3.2', 'changed'],
    ['2.1', 'cleared'],
    ['7.1', 'new'],
    ['7.10', 'unchanged'],
    ['8.1', 'stale'],
  ])
  expect(entries).toEqual([
    { code: '1.3.2', lead: 'snv', cooperating: ['vp'], seenVersion: 2 },
    { code: '2.1', lead: null, cooperating: [], seenVersion: 1 },
    { code: '7.1', lead: 'stc', cooperating: [], seenVersion: 0 },
    { code: '8.1', lead: 'snv', cooperating: [], seenVersion: 1 },
  ])
})

test('every fault is told by its place', () => {
  const text = [
    'Mã tiêu chí;Đơn vị chủ trì;Đơn vị phối hợp',
    '1.3.2;Sở Nội vu;"Sở Tài chính; Sở Y tế"',
    '2.1;Sở Nội vụ;Nội vụ',
    '9.9;Sở Nội vụ;',
    '7.1;Sở Nội vụ;',
    '7.1;Sở Tài chính;',
  ].join('\n')
  const { entries, faults } = readAssignmentSheet(textFile(text, 'a.csv'), context)
  expect(entries).toEqual([])
  expect(faultLines(faults)).toEqual([
    'a.csv:2:17: không có đơn vị "Sở Y tế"; ghi tên hoặc mã như trong danh mục đơn vị',
    'a.csv:3:15: "Sở Nội vụ" vừa chủ trì vừa phối hợp; bỏ khỏi cột đơn vị phối hợp',
    expect.stringContaining('a.csv:4:1: mã "9.9" không có trong bộ tiêu chí'),
    'a.csv:6:5: 7.1 đã có ở 5:5 với nội dung khác; giữ một dòng đúng, xóa dòng kia',
  ])
})

test('it is not taken for a sheet of figures', async () => {
  const file = { name: 'a.xlsx', bytes: await template() }
  const { faults } = readFigureSheet(file, { framework: sheetFramework, round: 'ky-1', codes: [], present: [] })
  expect(faultLines(faults)).toEqual([
    'a.xlsx: đây là mẫu phân công, cần mẫu nhập số liệu; chọn đúng tệp hoặc tải lại mẫu',
  ])
})
