import type { Workbook, Worksheet } from 'exceljs'
import type { Cell, Column, ReportTable, Row } from '../../report/report-document.ts'
import { columnWidths } from './column-widths.ts'
import { writeFigureCell } from './figure-cell.ts'
import { rowHeight } from './row-height.ts'
import { alignment, cellBorder, font, headerFill, pageNumbers, pageSetup, rowStyle } from './sheet-styles.ts'
import { sheetText } from './sheet-text.ts'
import { writeText } from './text-cell.ts'
import { formatWholeNumbers } from './whole-numbers.ts'
import { type CellPlaces, captionRow, firstBodyRow, headerRow, type TableSheet } from './workbook-content.ts'

const captionSize = 13

interface Layout {
  readonly sheet: Worksheet
  readonly table: ReportTable
  readonly widths: readonly number[]
  readonly places: CellPlaces
}

/** Adds the sheet of a table: caption, header that stays in sight and is printed on each page, rows. */
export function addTableSheet(workbook: Workbook, { table, name, landscape }: TableSheet, places: CellPlaces): void {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { ...pageSetup(landscape), printTitlesRow: `${headerRow}:${headerRow}` },
    headerFooter: pageNumbers,
    views: [{ state: 'frozen', ySplit: headerRow, topLeftCell: `A${firstBodyRow}` }],
  })
  const widths = columnWidths(table, landscape)
  sheet.columns = widths.map((width) => ({ width }))
  writeCaption(sheet, table, widths)
  writeHeader(sheet, table.columns, widths)
  const layout = { sheet, table, widths, places }
  for (const [index, row] of table.rows.entries()) writeRow(layout, firstBodyRow + index, row)
  formatWholeNumbers(sheet, table)
}

function writeCaption(sheet: Worksheet, table: ReportTable, widths: readonly number[]): void {
  const cell = sheet.getCell(captionRow, 1)
  writeText(cell, table.caption, true)
  cell.font = font({ bold: true, size: captionSize })
  cell.alignment = alignment('center')
  sheet.mergeCells(captionRow, 1, captionRow, widths.length)
  const width = widths.reduce((total, part) => total + part, 0)
  sheet.getRow(captionRow).height = rowHeight([{ text: sheetText(table.caption), width }], true, captionSize) + 6
}

function writeHeader(sheet: Worksheet, columns: readonly Column[], widths: readonly number[]): void {
  for (const [index, column] of columns.entries()) {
    const cell = sheet.getCell(headerRow, index + 1)
    writeText(cell, column.title, true)
    cell.alignment = alignment('center')
    cell.border = cellBorder
    cell.fill = headerFill
  }
  const titles = columns.map(({ title }, index) => ({ text: sheetText(title), width: widths[index] ?? 0 }))
  sheet.getRow(headerRow).height = rowHeight(titles, true) + 4
}

function writeRow({ sheet, table, widths, places }: Layout, rowNumber: number, row: Row): void {
  const { bold, fill } = rowStyle(row.role)
  for (const [index, content] of row.cells.entries()) {
    const cell = sheet.getCell(rowNumber, index + 1)
    cell.alignment = alignment(table.columns[index]?.align ?? 'left')
    cell.border = cellBorder
    if (fill) cell.fill = fill
    if (content.kind === 'figure-cell') {
      cell.font = font({ bold: bold || content.figure.bold === true })
      writeFigureCell(cell, content, places)
    } else writeText(cell, content.content, bold || isBold(content))
  }
  const texts = row.cells.map((cell, index) => ({ text: wrappingText(cell), width: widths[index] ?? 0 }))
  sheet.getRow(rowNumber).height = rowHeight(texts, bold)
}

function isBold(cell: Extract<Cell, { kind: 'text-cell' }>): boolean {
  const [only, ...others] = cell.content
  return others.length === 0 && only !== undefined && only.kind !== 'footnote' && only.bold === true
}

/** A figure does not wrap. */
function wrappingText(cell: Cell): string {
  return cell.kind === 'text-cell' ? sheetText(cell.content) : ''
}
