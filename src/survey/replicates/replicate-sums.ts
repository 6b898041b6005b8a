import type { DesignUnits } from '../design/design-units.ts'
import { groupedSums } from '../estimate/column-sums.ts'
import type { DesignTotals } from '../estimate/design-totals.ts'
import type { EstimationPlan } from '../estimate/estimation-plan.ts'
import type { LeafRows } from '../estimate/leaf-rows.ts'
import { cellWidth } from '../estimate/sums-per-measure.ts'
import type { CalibratedPart, CalibratedWeights } from '../weights/calibrated-weights.ts'
import { calibrationMultipliers } from '../weights/calibration-multipliers.ts'
import { categorySums, worstGap } from '../weights/category-cells.ts'
import type { Replicates } from './replicates.ts'

/** The sums of a domain, or of all people, in each replicate and then in the whole sample: `columnSums` each. */
export type ReplicateSums = (domain: string | null, rows: LeafRows) => readonly Float64Array[]

/** Sums by primary unit: of each that there are people in, one behind the other. */
interface PrimarySums {
  readonly units: readonly number[]
  readonly sums: Float64Array
  readonly width: number
}

type PrimaryPart = Omit<CalibratedPart, 'rows'> & { readonly primary: PrimarySums }

/**
 * Prepares what replicates make of the sums of cells. Weights that were calibrated are so again in every replicate; what was done
 * for people who did not answer stays.
 *
 * @returns a function of the sums, not a number in a replicate that cannot be calibrated
 * @see R survey 4.1, `calibrate` and `postStratify` of replicate designs
 */
export function replicateSums({ plan, units, calibrated }: DesignTotals, { multipliers }: Replicates): ReplicateSums {
  const all = [...multipliers, new Float64Array(units[0]?.stratumOfUnit.length ?? 0).fill(1)]
  if (!calibrated) {
    return (_, rows) => {
      const primary = primarySums(plan, units, rows)
      return all.map((each) => weightedSums(primary, each))
    }
  }
  const everyPart = calibrated.parts.map(({ rows, ...part }) => ({ ...part, primary: primarySums(plan, units, rows) }))
  const again = all.map((each) => cellMultipliers(calibrated, everyPart, each))
  return (domain) => {
    const parts = everyPart.filter((part) => domain === null || part.domain === domain)
    return all.map((each, replicate) => {
      const sums = new Float64Array(cellWidth(plan))
      for (const { cell, raised, primary } of parts)
        addTimes(sums, weightedSums(primary, each), raised * (again[replicate]?.[cell] ?? Number.NaN))
      return sums
    })
  }
}

/** A sum is met in a replicate to this share of its total, or the replicate has no figures. */
const metWithin = 1e-9

/** What calibration multiplies the weights of each cell by, in one replicate. */
function cellMultipliers(
  { cells, method }: CalibratedWeights,
  parts: readonly PrimaryPart[],
  multipliers: Float64Array,
): Float64Array {
  const weights = new Float64Array(cells.cells.length)
  for (const { cell, raised, primary } of parts) {
    const weight = weightedSums(primary, multipliers).at(-1) ?? 0
    weights[cell] = (weights[cell] ?? 0) + raised * weight
  }
  const made = calibrationMultipliers[method](cells, weights)
  const { gap } = worstGap(cells, categorySums(cells, weights, made))
  return gap <= metWithin ? made : made.fill(Number.NaN)
}

function primarySums(plan: EstimationPlan, units: DesignUnits, rows: LeafRows): PrimarySums {
  const above = units.slice(1).toReversed()
  const primaryOf = (leaf: number) =>
    above.reduce((each, stage) => stage.parentOfStratum[stage.stratumOfUnit[each] ?? 0] ?? 0, leaf)
  const places = new Map<number, number>()
  for (const leaf of rows.leaves) {
    const unit = primaryOf(leaf)
    if (!places.has(unit)) places.set(unit, places.size)
  }
  const sums = groupedSums(plan, rows, places.size, (leaf) => places.get(primaryOf(leaf)) ?? 0)
  return { units: [...places.keys()], sums, width: cellWidth(plan) }
}

function weightedSums({ units, sums, width }: PrimarySums, multipliers: Float64Array): Float64Array {
  const totals = new Float64Array(width)
  for (const [place, unit] of units.entries()) {
    const times = multipliers[unit] ?? 0
    if (times !== 0) addTimes(totals, sums.subarray(place * width, (place + 1) * width), times)
  }
  return totals
}

function addTimes(into: Float64Array, sums: Float64Array, times: number): void {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) + times * (sums[at] ?? 0)
}
