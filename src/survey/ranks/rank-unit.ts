import type { FigureError } from '../estimate/known-error.ts'

/** A unit with the figure that it is ranked by, and its error; the highest value is the best. */
export interface RankUnit extends FigureError {
  /** Told apart from all others. */
  readonly id: string
  /** Not rounded. */
  readonly value: number
}

/** How the values of units of one survey vary together. */
export interface UnitCovariance {
  /** Row by row, in the order of the units; the variances stand on its diagonal. */
  readonly matrix: Float64Array
  /** Of all variances together. */
  readonly df: number
}

/** The best and the worst rank that a unit may have. */
export interface RankSet {
  readonly best: number
  readonly worst: number
}
