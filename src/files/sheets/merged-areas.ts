import { type CellReference, parseCellReference } from './cell-reference.ts'
import { sheetLimits } from './sheet-limits.ts'
import { WorkbookRefusal } from './workbook-refusal.ts'

interface CoveredCell {
  readonly column: number
  /** The cell that holds the content of the area. */
  readonly first: CellReference
  readonly area: string
}

/** The cells in merged areas of more than one row, by row: the first cell of an area too. */
export type MergedAreas = ReadonlyMap<number, readonly CoveredCell[]>

/**
 * Spreads merged areas over the rows that have content.
 *
 * @param areas as A2:A5
 * @throws WorkbookRefusal if they cover too many cells
 */
export function mergedAreas(areas: readonly string[], lastRow: number): MergedAreas {
  const byRow = new Map<number, CoveredCell[]>()
  let cells = 0
  for (const area of areas) {
    const [first, last] = area.split(':').map(parseCellReference)
    if (!first || !last || last.row === first.row) continue
    const lastColumn = Math.min(last.column, sheetLimits.columns)
    for (let row = first.row; row <= Math.min(last.row, lastRow); row++) {
      cells += Math.max(1, lastColumn - first.column + 1)
      if (cells > sheetLimits.mergedCells) refuse()
      const covered = byRow.get(row) ?? []
      for (let column = first.column; column <= lastColumn; column++) covered.push({ column, first, area })
      byRow.set(row, covered)
    }
  }
  return byRow
}

function refuse(): never {
  const what = { vi: 'số ô bị gộp', en: 'the number of merged cells' }
  throw new WorkbookRefusal('workbook-too-large', { what, limit: sheetLimits.mergedCells.toLocaleString('vi') })
}
