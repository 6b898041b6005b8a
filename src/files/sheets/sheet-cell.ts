import type { TableCell } from '../table-cell.ts'

export type SheetCellKind = 'empty' | 'text' | 'number' | 'percent' | 'date' | 'boolean' | 'error'

/**
 * A cell of a workbook, or of a CSV file, where every cell is text. Its text is what a person would write: numbers with a
 * decimal comma and ungrouped, per cent as such (82,96 for a cell that holds 0.8296 and shows 82,96 %), dates as
 * 28/3/2025, true as có and false as không, an error as its name (#DIV/0!). Texts are composed (NFC).
 */
export interface SheetCell extends TableCell {
  readonly kind: SheetCellKind
  /** The cell has a formula, and the rest is its result as kept in the file; an `error` without text has none. */
  readonly formula: boolean
  /** The area that the cell is merged into (A2:A5), where that is more than one row; null otherwise. */
  readonly merged: string | null
}
