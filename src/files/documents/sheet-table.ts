import type { Cell, Table } from '../../proofread/text/finished-document.ts'
import { parseCellReference } from '../sheets/cell-reference.ts'
import type { SheetCell } from '../sheets/sheet-cell.ts'
import { linesOfCell, oneLine } from './clean-text.ts'

/** A row of a sheet: its number as a reader counts, and its cells by column from 1. */
export interface SheetRow {
  readonly row: number
  readonly cells: ReadonlyMap<number, SheetCell>
}

/**
 * Makes the table of a sheet: rows without content are left out, rows of one cell at the top are its title, else it is
 * named as the sheet is. Areas merged within one row are a cell and empty ones.
 *
 * @param sheet its name; null in a file that has but one
 * @returns null for a sheet without content
 */
export function sheetTable(rows: readonly SheetRow[], sheet: string | null, table: number): Table | null {
  const first = rows.findIndex(({ cells }) => cells.size > 1)
  const start = first === -1 ? 0 : first
  const title = oneLine(
    rows
      .slice(0, start)
      .map(({ cells }) => textOf(cells))
      .join(' '),
  )
  const body = rows.slice(start)
  const columns = body.flatMap(({ cells }) => [...cells.keys()])
  if (columns.length === 0) return null
  const from = columns.reduce((least, column) => Math.min(least, column))
  const to = columns.reduce((most, column) => Math.max(most, column))
  const place = { ...(sheet !== null && { sheet }), table }
  const numbers = body.map(({ row }) => row)
  const grid = body.map(({ row, cells }, index) =>
    Array.from({ length: to - from + 1 }, (_, column) =>
      cellOf(cells.get(from + column), { ...place, row, column: from + column }, numbers.slice(index)),
    ),
  )
  return { kind: 'table', title: title === '' ? sheet : title, grid, place }
}

const textOf = (cells: ReadonlyMap<number, SheetCell>) => [...cells.values()].map(({ text }) => text).join(' ')

/** A cell that reaches over rows which are left out spreads over those that stay: @param from numbers of the rows from its own on */
function cellOf(cell: SheetCell | undefined, place: Cell['place'], from: readonly number[]): Cell | null {
  const text = linesOfCell(cell?.text ?? '')
  const [first, last] = cell?.merged?.split(':').map(parseCellReference) ?? []
  if (!first || !last) return { text, place, columns: 1, rows: 1 }
  if (first.row !== place.row || first.column !== place.column) return null
  const end = from.findIndex((row) => row > last.row)
  return { text, place, columns: last.column - first.column + 1, rows: end === -1 ? from.length : end }
}
