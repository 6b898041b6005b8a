import type { Workbook, Worksheet } from 'exceljs'
import { formatDate } from '../../number/vietnamese-date.ts'
import type { ReportDocument } from '../../report/report-document.ts'
import { quoteSheet } from './cell-areas.ts'
import { writePlainText } from './plain-text-cell.ts'
import { rowHeight } from './row-height.ts'
import { alignment, cellBorder, font, headerFill, inputFill, pageSetup } from './sheet-styles.ts'
import { sheetText } from './sheet-text.ts'

const overviewName = 'Tổng quan'

const [numberWidth, nameWidth, contentWidth] = [7, 22, 50]
const wholeWidth = numberWidth + nameWidth + contentWidth

/** Another sheet of the workbook and what it holds. */
export interface SheetEntry {
  readonly name: string
  readonly content: string
}

/** Adds the first sheet: what the workbook is, links to its sheets, and which cells are inputs. */
export function addOverviewSheet(workbook: Workbook, report: ReportDocument, entries: readonly SheetEntry[]): void {
  const sheet = workbook.addWorksheet(overviewName, {
    pageSetup: pageSetup(false),
    views: [{ showGridLines: false }],
  })
  sheet.columns = [numberWidth, nameWidth, contentWidth].map((width) => ({ width }))
  const { superiorAgency, issuingAgency, marks = [] } = report.head
  writeLine(sheet, superiorAgency, 12, false)
  writeLine(sheet, issuingAgency, 12, true)
  for (const mark of marks) writeLine(sheet, mark, 13, true)
  writeLine(sheet, '', 12, false)
  writeLine(sheet, report.documentKind, 16, true)
  writeLine(sheet, sheetText(report.summary), 14, true)
  writeLine(sheet, `${report.title} · ${formatDate(report.date)}`, 12, false)
  writeLine(sheet, '', 12, false)
  writeEntryHeader(sheet)
  for (const [index, entry] of entries.entries()) writeEntry(sheet, index + 1, entry)
  writeLine(sheet, '', 12, false)
  writeLegend(sheet, true, 'Ô tô màu này là số liệu đầu vào. Sửa số liệu ở đó thì các ô công thức tính lại theo.')
  writeLegend(
    sheet,
    false,
    'Số trong ô không tô màu này là công thức sống. Thiếu số liệu đầu vào thì kết quả để trống, không coi là 0.',
  )
}

function writeLine(sheet: Worksheet, text: string, size: number, bold: boolean): void {
  const row = sheet.addRow([])
  const cell = row.getCell(1)
  writePlainText(cell, text)
  cell.font = font({ size, bold })
  cell.alignment = alignment('center')
  sheet.mergeCells(row.number, 1, row.number, 3)
  row.height = rowHeight([{ text, width: wholeWidth }], bold, size)
}

function writeEntryHeader(sheet: Worksheet): void {
  const row = sheet.addRow(['TT', 'Trang tính', 'Nội dung'])
  row.eachCell((cell) => {
    cell.font = font({ bold: true })
    cell.alignment = alignment('center')
    cell.border = cellBorder
    cell.fill = headerFill
  })
  row.height = rowHeight([], true)
}

function writeEntry(sheet: Worksheet, number: number, { name, content }: SheetEntry): void {
  // A formula finds the sheet in every spreadsheet program; the library's own links are files outside to some.
  const target = `#${quoteSheet(name)}!A1`.replaceAll('"', '""')
  const link = { formula: `HYPERLINK("${target}","${name.replaceAll('"', '""')}")`, result: name }
  const row = sheet.addRow([number, link])
  writePlainText(row.getCell(3), content)
  row.eachCell((cell) => {
    cell.font = font()
    cell.alignment = alignment('left')
    cell.border = cellBorder
  })
  row.getCell(1).alignment = alignment('center')
  row.getCell(2).font = font({ color: { argb: 'FF0563C1' }, underline: true })
  const cells = [
    { text: name, width: nameWidth },
    { text: content, width: contentWidth },
  ]
  row.height = rowHeight(cells, false)
}

function writeLegend(sheet: Worksheet, coloured: boolean, text: string): void {
  const row = sheet.addRow([null, text])
  const sample = row.getCell(1)
  sample.border = cellBorder
  if (coloured) sample.fill = inputFill
  row.getCell(2).font = font()
  row.getCell(2).alignment = alignment('left')
  sheet.mergeCells(row.number, 2, row.number, 3)
  row.height = rowHeight([{ text, width: nameWidth + contentWidth }], false)
}
