import { expect, test } from 'vitest'
import { sheetTable } from '../../../src/files/documents/sheet-table.ts'
import type { SheetCell } from '../../../src/files/sheets/sheet-cell.ts'
import { proofreadDocument } from '../../../src/proofread/proofread-document.ts'
import type { Cell, Table } from '../../../src/proofread/text/finished-document.ts'

/** A table of numbers that have nothing to do with each other. */
function tableOf(rows: number, columns: number): Table {
  const place = { table: 1 }
  const text = (row: number, column: number) => {
    if (column === 0) return row === 0 ? 'Đơn vị' : `Xã ${row}`
    return row === 0 ? `Cột ${column}` : String(20 + ((row * 7919 + column * 104_729) % 9_973))
  }
  const cell = (row: number, column: number): Cell => {
    return { text: text(row, column), place: { ...place, row: row + 1, column: column + 1 }, columns: 1, rows: 1 }
  }
  const grid = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column) => cell(row, column)),
  )
  return { kind: 'table', title: null, grid, place }
}

/** Work that grows with the cube of the columns, or with the square of the rows, takes a minute or more. */
const timeout = 20_000

test('a table of two hundred columns is proofread in the end', { timeout }, () => {
  expect(proofreadDocument({ blocks: [tableOf(60, 200)] }).figures).toBeGreaterThan(10_000)
})

test('a sheet of fifty thousand rows is read in the end', { timeout }, () => {
  const cells = new Map(Array.from({ length: 10 }, (_, at) => [at + 1, { text: String(at) } as SheetCell]))
  const rows = Array.from({ length: 50_000 }, (_, at) => ({ row: at + 1, cells }))
  expect(sheetTable(rows, { sheet: null, table: 1 })?.grid).toHaveLength(50_000)
})
