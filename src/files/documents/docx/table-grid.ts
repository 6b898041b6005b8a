import { WorkbookRefusal } from '../../sheets/workbook-refusal.ts'
import { documentLimits } from '../document-limits.ts'
import { elementAt, elementsOf, type XmlElement } from './xml-element.ts'

/** A cell of a Word table, with the grid's rows and columns that it covers. */
export interface GridCell {
  readonly element: XmlElement
  /** Count from 0. */
  readonly row: number
  readonly column: number
  columns: number
  rows: number
}

export interface TableGrid {
  /** In the order of reading; cells that another covers are left out. */
  readonly cells: readonly GridCell[]
  readonly rows: number
  readonly columns: number
  /** Whether rows or cells were put in or taken out while changes were tracked. */
  readonly isChanged: boolean
}

/** What holds rows or cells without being one. */
const wrappers: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag'])

/**
 * Lays the cells of a table on a grid by the columns and rows that they are merged over. Deleted rows are left out.
 *
 * @throws WorkbookRefusal if there are too many columns or cells
 * @see ECMA-376 part 1, §17.4
 */
export function tableGrid(table: XmlElement): TableGrid {
  const all = unwrapped(table, 'tr')
  const rows = all.filter((row) => elementAt(row, 'trPr', 'del') === undefined)
  const cells: GridCell[] = []
  let above = new Map<number, GridCell>()
  let columns = 0
  for (const [row, element] of rows.entries()) {
    const line = readRow(element, row, above)
    above = line.open
    columns = Math.max(columns, line.columns)
    cells.push(...line.cells)
    requireSize(columns, rows.length)
  }
  return { cells, rows: rows.length, columns, isChanged: all.some(isChangedRow) }
}

function isChangedRow(row: XmlElement): boolean {
  if (elementAt(row, 'trPr', 'del') ?? elementAt(row, 'trPr', 'ins')) return true
  return unwrapped(row, 'tc').some((cell) => {
    const looks = elementAt(cell, 'tcPr')
    return (elementAt(looks, 'cellIns') ?? elementAt(looks, 'cellDel') ?? elementAt(looks, 'cellMerge')) !== undefined
  })
}

function readRow(
  row: XmlElement,
  number: number,
  above: ReadonlyMap<number, GridCell>,
): { cells: GridCell[]; open: Map<number, GridCell>; columns: number } {
  const cells: GridCell[] = []
  const open = new Map<number, GridCell>()
  const gap = (name: string) => countOf(elementAt(row, 'trPr', name), 0)
  let column = gap('gridBefore')
  for (const element of unwrapped(row, 'tc')) {
    const looks = elementAt(element, 'tcPr')
    const span = countOf(elementAt(looks, 'gridSpan'), 1)
    const merge = elementAt(looks, 'vMerge')
    const upper = above.get(column)
    const before = cells.at(-1)
    if (elementAt(looks, 'hMerge') && !isStart(elementAt(looks, 'hMerge')) && before) {
      before.columns += span
    } else if (merge && !isStart(merge) && upper) {
      upper.rows += 1
      open.set(column, upper)
    } else {
      const cell = { element, row: number, column, columns: span, rows: 1 }
      if (merge) open.set(column, cell)
      cells.push(cell)
    }
    column += span
    requireSize(column, 1)
  }
  return { cells, open, columns: column + gap('gridAfter') }
}

const isStart = (merge: XmlElement | undefined) => merge?.attribute('val') === 'restart'

function countOf(element: XmlElement | undefined, usual: number): number {
  const count = Number(element?.attribute('val') ?? usual)
  return Number.isInteger(count) && count >= usual ? count : usual
}

function unwrapped(element: XmlElement, name: 'tr' | 'tc'): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    return wrappers.has(child.name) ? unwrapped(child, name) : []
  })
}

/** @throws WorkbookRefusal if so many columns, or cells in so many rows of them, are not read */
export function requireSize(columns: number, rows: number): void {
  const refuse = (vi: string, en: string, limit: number) => {
    throw new WorkbookRefusal('workbook-too-large', { what: { vi, en }, limit: limit.toLocaleString('vi') })
  }
  if (columns > documentLimits.columns) refuse('số cột của bảng', 'the columns of a table', documentLimits.columns)
  if (columns * rows > documentLimits.cells) refuse('số ô của các bảng', 'the cells of tables', documentLimits.cells)
}
