import type { DesignUnits } from '../design/design-units.ts'
import { type CellTable, emptyCells, rowStart } from '../estimate/cell-table.ts'
import type { DesignTotals } from '../estimate/design-totals.ts'
import type { CalibratedWeights } from '../weights/calibrated-weights.ts'
import { calibrationMultipliers } from '../weights/calibration-multipliers.ts'
import { categorySums, worstGap } from '../weights/category-cells.ts'
import type { Replicates } from './replicates.ts'

/** The sums of a domain, or of all people, in each replicate and then in the whole sample: a row of its cells each. */
export type ReplicateSums = (domain: string | null, cells: CellTable) => readonly Float64Array[]

/**
 * Prepares what replicates make of the sums of cells. Weights that were calibrated are so again in every replicate; what was done
 * for people who did not answer stays.
 *
 * @returns a function of the sums, not a number in a replicate that cannot be calibrated
 * @see R survey 4.1, `calibrate` and `postStratify` of replicate designs
 */
export function replicateSums({ units, calibrated }: DesignTotals, { multipliers }: Replicates): ReplicateSums {
  const all = [...multipliers, new Float64Array(units[0]?.stratumOfUnit.length ?? 0).fill(1)]
  if (!calibrated) {
    return (_, cells) => {
      const primary = primaryCells(units, cells)
      return all.map((each) => weightedSums(primary, each))
    }
  }
  const primary = calibrated.parts.map((part) => ({ ...part, cells: primaryCells(units, part.cells) }))
  const again = all.map((each) => cellMultipliers(calibrated, primary, each))
  return (domain, { width }) => {
    const parts = primary.filter((part) => domain === null || part.domain === domain)
    return all.map((each, replicate) => {
      const sums = new Float64Array(width)
      for (const { cell, raised, cells } of parts)
        addTimes(sums, weightedSums(cells, each), raised * (again[replicate]?.[cell] ?? Number.NaN))
      return sums
    })
  }
}

/** A sum is met in a replicate to this share of its total, or the replicate has no figures. */
const metWithin = 1e-9

/** What calibration multiplies the weights of each cell by, in one replicate. */
function cellMultipliers(
  { cells, method }: CalibratedWeights,
  parts: CalibratedWeights['parts'],
  multipliers: Float64Array,
): Float64Array {
  const weights = new Float64Array(cells.cells.length)
  for (const { cell, raised, cells: ofPart } of parts) {
    const weight = weightedSums(ofPart, multipliers).at(-1) ?? 0
    weights[cell] = (weights[cell] ?? 0) + raised * weight
  }
  const made = calibrationMultipliers[method](cells, weights)
  const { gap } = worstGap(cells, categorySums(cells, weights, made))
  return gap <= metWithin ? made : made.fill(Number.NaN)
}

/** Sums of the leaves by primary unit. */
function primaryCells(units: DesignUnits, cells: CellTable): CellTable {
  const primary = emptyCells(cells.width)
  const above = units.slice(1).toReversed()
  for (const [row, leaf] of cells.leaves.entries()) {
    const unit = above.reduce((each, stage) => stage.parentOfStratum[stage.stratumOfUnit[each] ?? 0] ?? 0, leaf)
    const start = rowStart(primary, unit)
    for (let at = 0; at < cells.width; at++)
      primary.sums[start + at] = (primary.sums[start + at] ?? 0) + (cells.sums[row * cells.width + at] ?? 0)
  }
  return primary
}

function weightedSums({ leaves, sums, width }: CellTable, multipliers: Float64Array): Float64Array {
  const totals = new Float64Array(width)
  for (let row = 0; row < leaves.length; row++) {
    const times = multipliers[leaves[row] ?? 0] ?? 0
    if (times !== 0) addTimes(totals, sums.subarray(row * width, (row + 1) * width), times)
  }
  return totals
}

function addTimes(into: Float64Array, sums: Float64Array, times: number): void {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) + times * (sums[at] ?? 0)
}
