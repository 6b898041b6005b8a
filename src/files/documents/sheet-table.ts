import type { Cell, Table } from '../../proofread/text/finished-document.ts'
import { parseCellReference } from '../sheets/cell-reference.ts'
import type { SheetCell } from '../sheets/sheet-cell.ts'
import { linesOfCell, oneLine } from './clean-text.ts'

/** A row of a sheet: its number as a reader counts, and its cells by column from 1. */
export interface SheetRow {
  readonly row: number
  readonly cells: ReadonlyMap<number, SheetCell>
}

interface SheetName {
  /** Its name; null in a file that has but one. */
  readonly sheet: string | null
  readonly table: number
  /** Whether a column is not shown: it is left out. All are shown where nothing is said. */
  readonly isHidden?: (column: number) => boolean
}

/** Numbers that the sheet gives to rows or columns that are shown, and from which of them on; the same list for each cell, so that nothing is copied. */
type NumbersFrom = readonly [numbers: readonly number[], from: number]

/** The rows and columns that are shown, from those of a cell on. */
interface Shown {
  readonly rows: NumbersFrom
  readonly columns: NumbersFrom
}

const nothingHidden = () => false

/**
 * Makes the table of a sheet: rows without content are left out, rows of one cell at the top are its title, else it is
 * named as the sheet is. Areas merged within one row are a cell and empty ones.
 *
 * @returns null for a sheet without content
 */
export function sheetTable(
  all: readonly SheetRow[],
  { sheet, table, isHidden = nothingHidden }: SheetName,
): Table | null {
  const rows = isHidden === nothingHidden ? all : all.flatMap((row) => withoutHidden(row, isHidden))
  const first = rows.findIndex(({ cells }) => cells.size > 1)
  const start = first === -1 ? 0 : first
  const title = oneLine(
    rows
      .slice(0, start)
      .map(({ cells }) => textOf(cells))
      .join(' '),
  )
  const body = rows.slice(start)
  const filled = body.flatMap(({ cells }) => [...cells.keys()])
  if (filled.length === 0) return null
  const from = filled.reduce((least, column) => Math.min(least, column))
  const to = filled.reduce((most, column) => Math.max(most, column))
  const place = { ...(sheet !== null && { sheet }), table }
  const numbers = body.map(({ row }) => row)
  const columns = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((column) => !isHidden(column))
  const grid = body.map(({ row, cells }, index) =>
    columns.map((column, at) =>
      cellOf(cells.get(column), { ...place, row, column }, { rows: [numbers, index], columns: [columns, at] }),
    ),
  )
  return { kind: 'table', title: title === '' ? sheet : title, grid, place }
}

function withoutHidden({ row, cells }: SheetRow, isHidden: (column: number) => boolean): readonly SheetRow[] {
  const shown = new Map([...cells].filter(([column]) => !isHidden(column)))
  return shown.size === 0 ? [] : [{ row, cells: shown }]
}

const textOf = (cells: ReadonlyMap<number, SheetCell>) => [...cells.values()].map(({ text }) => text).join(' ')

/** A cell that reaches over rows and columns which are left out spreads over those that stay. */
function cellOf(cell: SheetCell | undefined, place: Cell['place'], from: Shown): Cell | null {
  const text = linesOfCell(cell?.text ?? '')
  const [first, last] = cell?.merged?.split(':').map(parseCellReference) ?? []
  if (!first || !last) return { text, place, columns: 1, rows: 1 }
  if (first.row !== place.row || first.column !== place.column) return null
  return { text, place, columns: countTo(last.column, from.columns), rows: countTo(last.row, from.rows) }
}

function countTo(last: number, [numbers, from]: NumbersFrom): number {
  let end = from
  while ((numbers[end] ?? Number.POSITIVE_INFINITY) <= last) end += 1
  return end - from
}
