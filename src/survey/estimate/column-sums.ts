import type { EstimationPlan } from './estimation-plan.ts'
import { type LeafRows, measureSums, rowWeight } from './leaf-rows.ts'
import { cellWidth, sumsPerMeasure } from './sums-per-measure.ts'

/** What all rows add up to: `sumsPerMeasure` numbers of each measure in turn, then the weight of all people. */
export function columnSums(plan: EstimationPlan, rows: LeafRows): Float64Array {
  return groupedSums(plan, rows, 1, () => 0)
}

/**
 * What rows add up to group by group, one group behind the other.
 *
 * @param groupOf the group of a leaf, from 0 on
 */
export function groupedSums(
  plan: EstimationPlan,
  rows: LeafRows,
  groups: number,
  groupOf: (leaf: number) => number,
): Float64Array {
  const width = cellWidth(plan)
  const sums = new Float64Array(groups * width)
  const starts = Int32Array.from(rows.leaves, (leaf) => groupOf(leaf) * width)
  const add = (at: number, amount = 0) => {
    sums[at] = (sums[at] ?? 0) + amount
  }
  for (const [at, measure] of plan.measures.entries()) {
    const { answered, below, above } = measureSums(rows, measure, at)
    for (let row = 0; row < starts.length; row++) {
      const start = (starts[row] ?? 0) + at * sumsPerMeasure
      add(start, answered[row])
      add(start + 1, below[row])
      add(start + 2, above[row])
    }
  }
  for (let row = 0; row < starts.length; row++) add((starts[row] ?? 0) + width - 1, rowWeight(rows, row))
  return sums
}
