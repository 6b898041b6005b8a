import ExcelJS from 'exceljs/dist/exceljs.min.js'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/files/documents/read-document.ts'
import { proofreadDocument } from '../../../src/proofread/proofread-document.ts'
import { tablesOf } from '../../../src/proofread/tables/tables-of.ts'

type Values = readonly (string | number)[]

/** A sheet with two title rows, a head of two rows with merged cells, and empty rows between: rows by number. */
async function sheetOf(rows: Readonly<Record<number, Values>>, ...merged: readonly string[]) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Hồ sơ')
  sheet.getCell('A1').value = 'UBND TỈNH'
  sheet.getCell('A3').value = 'Hồ sơ năm 2024'
  for (const [row, values] of Object.entries(rows)) {
    for (const [at, value] of values.entries()) sheet.getCell(Number(row), at + 1).value = value
  }
  for (const area of merged) sheet.mergeCells(area)
  return (await readDocument(new Uint8Array(await book.xlsx.writeBuffer()), 'a.xlsx')).document
}

const offices = {
  5: ['Đơn vị', 'Hồ sơ', '', ''],
  6: ['', 'Đúng hạn', 'Quá hạn', 'Tổng'],
  8: ['Xã A', 10, 2, 12],
  9: ['Xã B', 20, 3, 23],
  11: ['Xã C', 30, 4, 34],
  12: ['Xã D', 40, 5, 46],
  13: ['Xã E', 7, 1, 8],
}

test('what is found in a sheet with merged heads and empty rows is placed at its own row and column', async () => {
  const { claims } = proofreadDocument(await sheetOf(offices, 'A5:A6', 'B5:D5'), null)
  const wrong = claims.filter(({ verdict }) => verdict === 'error')
  const sum = wrong.find(({ printed }) => printed === '46')
  expect(sum?.place).toEqual({ sheet: 'Hồ sơ', table: 1, row: 12, column: 4 })
  expect(new Set(wrong.map(({ place }) => place.row))).toEqual(new Set([12]))
})

test('rows of the table of numbers bear the numbers of the sheet', async () => {
  const [table] = tablesOf(await sheetOf(offices, 'A5:A6', 'B5:D5'))
  expect(table?.rows.map(({ label, place }) => [label, place.row])).toEqual([
    ...[['Xã A', 8] as const, ['Xã B', 9], ['Xã C', 11], ['Xã D', 12], ['Xã E', 13]],
  ])
})

test('a cell merged over rows that are left out spreads over those that stay', async () => {
  const groups = { 5: ['Nhóm', 'Xã', 'Hồ sơ'], 6: ['Một', 'Xã A', 1], 8: ['', 'Xã B', 2], 9: ['Hai', 'Xã C', 3] }
  const { blocks } = await sheetOf(groups, 'A6:A8')
  const [table] = blocks
  const first =
    table?.kind === 'table' ? table.grid.map(([cell]) => cell && [cell.text, cell.rows, cell.place.row]) : []
  expect(first).toEqual([['Nhóm', 1, 5], ['Một', 2, 6], null, ['Hai', 1, 9]])
})
