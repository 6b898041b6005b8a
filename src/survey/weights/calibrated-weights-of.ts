import { type CellTable, emptyCells, rowStart } from '../estimate/cell-table.ts'
import type { CalibratedParts, CellPart } from './calibrate-parts.ts'
import type { CalibratedWeights } from './calibrated-weights.ts'
import type { CalibrationMethod } from './calibration.ts'
import { generalizedInverse } from './generalized-inverse.ts'
import { categoryProducts } from './linear-multipliers.ts'
import { isCount } from './scaled-totals.ts'

/** Keeps of calibrated parts what errors need: see `CalibratedWeights`. */
export function calibratedWeightsOf(
  { parts, cells, weights }: CalibratedParts,
  method: CalibrationMethod,
): CalibratedWeights {
  const size = cells.totals.length
  const leaves = emptyCells(size)
  const sums = new Map<string, Float64Array>()
  for (const part of parts) {
    const categories = cells.cells[part.cell] ?? []
    addWeights(leaves, part, categories)
    const ofDomain = sums.get(part.domain) ?? new Float64Array(size * part.totals.cells.width)
    sums.set(part.domain, ofDomain)
    addSums(ofDomain, part, categories)
  }
  return {
    ...{ method, cells, leaves, sums },
    inverse: generalizedInverse(categoryProducts(cells, weights), size),
    parts: parts.map(({ domain, cell, raised, totals }) => ({ domain, cell, raised, cells: totals.cells })),
  }
}

/** The weights of the people of a part, by leaf; they stand in the last column of the cells. */
function addWeights(into: CellTable, { totals, raised, multiplier }: CellPart, categories: readonly number[]): void {
  const { leaves, sums, width } = totals.cells
  for (const [row, leaf] of leaves.entries()) {
    const weight = (sums[(row + 1) * width - 1] ?? 0) * raised * multiplier
    const start = rowStart(into, leaf)
    for (const category of categories) into.sums[start + category] = (into.sums[start + category] ?? 0) + weight
  }
}

function addSums(into: Float64Array, { totals, raised }: CellPart, categories: readonly number[]): void {
  const { leaves, sums, width } = totals.cells
  for (let at = 0; at < leaves.length * width; at++) {
    const column = at % width
    const sum = (sums[at] ?? 0) * (isCount(column, width) ? 1 : raised)
    for (const category of categories) into[category * width + column] = (into[category * width + column] ?? 0) + sum
  }
}
