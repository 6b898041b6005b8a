import type { Cell } from 'exceljs'
import { startsFormula } from '../../contract/formula-guard.ts'

/** The format of a cell in which whatever is typed stays text. */
export const textFormat = '@'

/**
 * Writes text into a cell as text, whatever it begins with. Text that a spreadsheet would run as a formula when a person
 * edits the cell is marked as text for good. Every text of a workbook goes through here or through `writeText`.
 */
export function writePlainText(cell: Cell, text: string): void {
  markText(cell, text)
  if (text !== '') cell.value = storedText(text)
}

/**
 * A text as a workbook stores it: what looks like its notation for characters that XML cannot hold (`_x000D_`) is escaped,
 * which the library leaves undone.
 *
 * @see ECMA-376 part 1, §22.4.2.4 (bstr)
 */
export function storedText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** Marks a cell as text if what it holds would otherwise be run. */
export function markText(cell: Cell, text: string): void {
  if (startsFormula(text)) cell.numFmt = textFormat
}
