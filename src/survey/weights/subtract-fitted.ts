import type { CellTable } from '../estimate/cell-table.ts'
import { times } from './linear-multipliers.ts'

/** What the sample of a domain knows of calibrated weights. */
export interface DomainCalibration {
  /** Of each leaf, in the order of the sample's cells: the final weights of all its people in each category. */
  readonly leaves: CellTable
  readonly inverse: Float64Array
  /** Of each category in turn: the sums of the domain's rows by the weights before calibration. */
  readonly sums: Float64Array
  /** How many sums a category has. */
  readonly rowWidth: number
}

/**
 * Takes from a linearized figure what the known totals explain of it: of each person the value fitted by a regression on their
 * categories, weighted as before calibration, times the final weight. Also people outside the domain have a fitted value.
 *
 * @param byCategory what the people of each category add to the figure, by the weights before calibration
 * @param totals of each leaf; changed in place
 * @see Särndal, Swensson, Wretman (1992), ch. 6; R survey 4.1, `svyrecvar` for `greg_calibration` and post-strata
 */
export function subtractFitted(
  { leaves, inverse }: DomainCalibration,
  byCategory: Float64Array,
  totals: Float64Array,
): void {
  const terms = times(inverse, byCategory)
  const { sums, width } = leaves
  for (let leaf = 0, at = 0; leaf < totals.length; leaf++)
    for (let category = 0; category < width; category++, at++)
      totals[leaf] = (totals[leaf] ?? 0) - (sums[at] ?? 0) * (terms[category] ?? 0)
}
