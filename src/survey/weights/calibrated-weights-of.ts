import { type CellTable, emptyCells, isCount, rowStart } from '../estimate/cell-table.ts'
import { columnSums } from '../estimate/column-sums.ts'
import type { EstimationPlan } from '../estimate/estimation-plan.ts'
import { rowWeight } from '../estimate/leaf-rows.ts'
import type { CalibratedParts, CellPart } from './calibrate-parts.ts'
import type { CalibratedWeights } from './calibrated-weights.ts'
import type { CalibrationMethod } from './calibration.ts'
import { generalizedInverse } from './generalized-inverse.ts'
import { categoryProducts } from './linear-multipliers.ts'

/** Keeps of calibrated parts what errors need: see `CalibratedWeights`. */
export function calibratedWeightsOf(
  plan: EstimationPlan,
  { parts, cells, weights }: CalibratedParts,
  method: CalibrationMethod,
): CalibratedWeights {
  const size = cells.totals.length
  const leaves = emptyCells(size)
  const sums = new Map<string, Float64Array>()
  for (const part of parts) {
    const categories = cells.cells[part.cell] ?? []
    addWeights(leaves, part, categories)
    const ofPart = columnSums(plan, part.totals.rows)
    const ofDomain = sums.get(part.domain) ?? new Float64Array(size * ofPart.length)
    sums.set(part.domain, ofDomain)
    addSums(ofDomain, ofPart, part.raised, categories)
  }
  return {
    ...{ method, cells, leaves, sums },
    inverse: generalizedInverse(categoryProducts(cells, weights), size),
    parts: parts.map(({ domain, cell, raised, totals }) => ({ domain, cell, raised, rows: totals.rows })),
  }
}

/** The weights of the people of a part, by leaf. */
function addWeights(into: CellTable, { totals, raised, multiplier }: CellPart, categories: readonly number[]): void {
  for (const [row, leaf] of totals.rows.leaves.entries()) {
    const weight = rowWeight(totals.rows, row) * raised * multiplier
    const start = rowStart(into, leaf)
    for (const category of categories) into.sums[start + category] = (into.sums[start + category] ?? 0) + weight
  }
}

function addSums(into: Float64Array, sums: Float64Array, raised: number, categories: readonly number[]): void {
  const width = sums.length
  for (const [column, each] of sums.entries()) {
    const sum = each * (isCount(column, width) ? 1 : raised)
    for (const category of categories) into[category * width + column] = (into[category * width + column] ?? 0) + sum
  }
}
