import ExcelJS from 'exceljs/dist/exceljs.min.js'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type CellPlace, listTableSheets, placeCells } from '../../src/render/xlsx/workbook-content.ts'
import type { FigureCell, ReportDocument } from '../../src/report/report-document.ts'
import { convertWithOffice } from './office.ts'

export async function readWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer as never)
  return workbook
}

/** Reads the parts of a workbook that are XML. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
}

export function changeSheets(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = Object.entries(partsOf(bytes)).map(([path, xml]) => {
    return [path, strToU8(path.startsWith('xl/worksheets/sheet') ? change(xml) : xml)]
  })
  return zipSync(Object.fromEntries(parts))
}

/** Takes the results away that are kept beside the formulas, so that they can only be there again if calculated. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  return changeSheets(bytes, (xml) => xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'))
}

/** Has LibreOffice calculate all formulas of a workbook anew. */
export async function recalculate(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  return readWorkbook(await convertWithOffice({ bytes: withoutResults(bytes), ending: 'xlsx' }, 'xlsx'))
}

export interface LocatedCell {
  readonly cell: FigureCell
  readonly place: CellPlace
}

/** Lists the figure cells of a report with their places in the workbook. */
export function figureCells(report: ReportDocument): LocatedCell[] {
  const sheets = listTableSheets(report.blocks)
  const places = placeCells(sheets)
  return sheets
    .flatMap(({ table }) => table.rows.flatMap(({ cells }) => cells))
    .flatMap((cell) => (cell.kind === 'figure-cell' ? [{ cell, place: places.get(cell.id)! }] : []))
}

export function cellAt(workbook: ExcelJS.Workbook, { sheet, row, column }: CellPlace): ExcelJS.Cell {
  return workbook.getWorksheet(sheet)!.getCell(row, column)
}

export function cellOf(workbook: ExcelJS.Workbook, report: ReportDocument, id: string): ExcelJS.Cell {
  return cellAt(workbook, figureCells(report).find(({ cell }) => cell.id === id)!.place)
}
