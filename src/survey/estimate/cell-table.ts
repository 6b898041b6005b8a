import { sumsPerMeasure } from './sums-per-measure.ts'

/** Sums of the leaves that a domain has people in: a row of `width` numbers each, in the order in which they were met. */
export interface CellTable {
  readonly kind: 'sums'
  readonly width: number
  /** The leaf of each row. */
  readonly leaves: number[]
  readonly rowOfLeaf: Map<number, number>
  /** Row after row; room for more than there are. */
  sums: Float64Array
}

export function emptyCells(width: number): CellTable {
  return { kind: 'sums', width, leaves: [], rowOfLeaf: new Map(), sums: new Float64Array(16 * width) }
}

/** Where the row of a leaf begins in `sums`; a row of zeros if the leaf is new. */
export function rowStart(cells: CellTable, leaf: number): number {
  const { width, leaves, rowOfLeaf } = cells
  const found = rowOfLeaf.get(leaf)
  if (found !== undefined) return found * width
  const row = leaves.length
  leaves.push(leaf)
  rowOfLeaf.set(leaf, row)
  if ((row + 1) * width > cells.sums.length) cells.sums = enlarged(cells.sums)
  return row * width
}

function enlarged(sums: Float64Array): Float64Array {
  const larger = new Float64Array(2 * sums.length)
  larger.set(sums)
  return larger
}

/** Adds the rows of other cells, whose leaves may have other numbers here. */
export function addCells(into: CellTable, other: CellTable, leafHere: (leaf: number) => number): void {
  for (let row = 0; row < other.leaves.length; row++) {
    const start = rowStart(into, leafHere(other.leaves[row] ?? 0))
    const from = row * other.width
    for (let at = 0; at < into.width; at++)
      into.sums[start + at] = (into.sums[start + at] ?? 0) + (other.sums[from + at] ?? 0)
  }
}

/** Whether a column of a cell table counts people; all others are sums of weights. */
export function isCount(column: number, width: number): boolean {
  return column < width - 1 && column % sumsPerMeasure === 0
}

/** Cells as if every weight were multiplied. */
export function scaledCells(cells: CellTable, by: number): CellTable {
  const { width, leaves, sums } = cells
  const scaled = sums.slice(0, leaves.length * width)
  for (let at = 0; at < scaled.length; at++) if (!isCount(at % width, width)) scaled[at] = (scaled[at] ?? 0) * by
  return { ...cells, sums: scaled }
}
