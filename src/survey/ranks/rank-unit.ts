/** A unit with the figure that it is ranked by; the highest value is the best. */
export interface RankUnit {
  /** Told apart from all others. */
  readonly id: string
  /** Not rounded. */
  readonly value: number
  /** Null where it is not known; 0 for a value that is known exactly. */
  readonly standardError: number | null
  /** How far the standard error itself is known, from 1; null for one that is known exactly. */
  readonly df: number | null
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

/** Whether the errors of a unit can be told from its figures: without degrees of freedom the standard error says nothing. */
export function hasKnownError({ standardError, df }: RankUnit): boolean {
  return standardError !== null && (standardError === 0 || df === null || df >= 1)
}
