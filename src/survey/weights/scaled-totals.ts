import type { CellTable } from '../estimate/cell-table.ts'
import { type Spread, sumsPerMeasure } from '../estimate/design-totals.ts'

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

/** Products of answers as if every weight were multiplied. */
export function scaledSpread(spread: Spread, by: number): Spread {
  const all = (sums: Float64Array) => sums.map((sum) => sum * by)
  return {
    people: spread.people,
    anyAnswered: spread.anyAnswered.map((sum, at) => (at % 2 === 0 ? sum : sum * by)),
    squares: all(spread.squares),
    weights: all(spread.weights),
    totals: all(spread.totals),
    values: all(spread.values),
    valueMissing: all(spread.valueMissing),
    bothMissing: all(spread.bothMissing),
  }
}
