import type { ToldCell, ToldRow, ToldTable } from './told-table.ts'

/** A row with the value by which it is compared. */
export interface Ranked {
  readonly row: ToldRow
  readonly cell: ToldCell
}

/** A row of all others, or of a part of the row above it, is not one of those that are compared. */
const isOfRest = /^(?:trong đó|riêng|khác|còn lại)(?!\p{L})|(?<!\p{L})(?:khác|còn lại)$/iu

/** The rows that stand as deep as a row, with their values in a column. */
export function rowsLike({ level }: ToldRow, { rows }: ToldTable, column: number): readonly Ranked[] {
  return rows.flatMap((row) => {
    const cell = row.cells[column]
    return cell && !row.isTotal && row.level === level && !isOfRest.test(row.label) ? [{ row, cell }] : []
  })
}
