import type { Workbook } from 'exceljs'
import { markSheet, type SheetKind, sheetFormat } from '../../contract/sheet-forms.ts'
import { storedText, textFormat } from './plain-text-cell.ts'

/** What a row of a template showed when it was made. */
export interface MarkRow {
  readonly key: string
  readonly version: number
  /** Texts of its input cells, in the order of the columns. */
  readonly texts: readonly string[]
}

/**
 * Adds the hidden sheet by which a reader knows what the workbook is and which figures have changed since. It is not offered
 * in the list of hidden sheets.
 */
export function addMarkSheet(workbook: Workbook, kind: SheetKind, round: string, rows: readonly MarkRow[]): void {
  const sheet = workbook.addWorksheet(markSheet, { state: 'veryHidden' })
  const settings = [
    ['kind', kind],
    ['format', String(sheetFormat)],
    ['round', round],
  ]
  const marks = rows.map(({ key, version, texts }) => [key, String(version), ...texts])
  for (const cells of [...settings, ...marks]) {
    const row = sheet.addRow(cells.map((text) => (text === '' ? null : storedText(text))))
    row.eachCell((cell) => {
      cell.numFmt = textFormat
    })
  }
}
