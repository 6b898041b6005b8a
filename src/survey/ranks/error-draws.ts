import { cholesky } from '../../stats/cholesky.ts'
import { chiSquareShareDraw, normalDraw } from '../../stats/normal-draws.ts'
import type { DrawWord } from '../../stats/seeded-random.ts'
import { hasKnownError } from '../estimate/known-error.ts'
import type { RankUnit, UnitCovariance } from './rank-unit.ts'

/** Errors that the values of units may have, drawn again and again, with the variances as they would be estimated then. */
export interface ErrorDraws {
  readonly units: number
  readonly draws: number
  /** Draw after draw, of each unit. */
  readonly errors: Float64Array
  /** Draw after draw, of each unit; null where `pairVariances` holds for every draw. */
  readonly variances: Float64Array | null
  /** Row by row, of each pair of units: the variance of their difference; 0 where it has no error. */
  readonly pairVariances: Float64Array
}

/**
 * Draws errors of units whose samples have nothing in common: normal, with a variance that is drawn beside each as a variance
 * estimated with that many degrees of freedom would be. With few of them, errors are far larger than their estimates now and then.
 * A unit whose error is not known gets an endless variance, so that no difference from it is large.
 */
export function independentDraws(units: readonly RankUnit[], draws: number, draw: DrawWord): ErrorDraws {
  const given = units.map(varianceOf)
  const errors = new Float64Array(draws * units.length)
  const variances = new Float64Array(draws * units.length)
  for (let at = 0; at < errors.length; at += units.length) {
    for (const [unit, { df }] of units.entries()) {
      const variance = given[unit] ?? 0
      const isDrawn = variance > 0 && variance < Number.POSITIVE_INFINITY
      errors[at + unit] = isDrawn ? Math.sqrt(variance) * normalDraw(draw) : 0
      variances[at + unit] = isDrawn && df !== null ? variance * chiSquareShareDraw(draw, df) : variance
    }
  }
  const pairVariances = Float64Array.from(
    { length: units.length ** 2 },
    (_, pair) => (given[Math.floor(pair / units.length)] ?? 0) + (given[pair % units.length] ?? 0),
  )
  return { units: units.length, draws, errors, variances, pairVariances }
}

function varianceOf(unit: RankUnit): number {
  return hasKnownError(unit) ? (unit.standardError ?? 0) ** 2 : Number.POSITIVE_INFINITY
}

/** Below this share of the variances it is made of, the variance of a difference is rounding. */
const negligible = 1e-10

/** Draws errors that vary together, of the multivariate t distribution; a unit whose error is not known as `independentDraws`. */
export function dependentDraws(
  units: readonly RankUnit[],
  { matrix, df }: UnitCovariance,
  draws: number,
  draw: DrawWord,
): ErrorDraws {
  const size = units.length
  const known = units.map(hasKnownError)
  const lower = cholesky(
    matrix.map((covariance, pair) => (known[Math.floor(pair / size)] && known[pair % size] ? covariance : 0)),
    size,
  )
  const errors = new Float64Array(draws * size)
  const normals = new Float64Array(size)
  for (let at = 0; at < errors.length; at += size) {
    const spread = Math.sqrt(chiSquareShareDraw(draw, df))
    for (let unit = 0; unit < size; unit++) normals[unit] = normalDraw(draw) / spread
    for (let unit = 0; unit < size; unit++) {
      let sum = 0
      for (let of = 0; of <= unit; of++) sum += (lower[unit * size + of] ?? 0) * (normals[of] ?? 0)
      errors[at + unit] = sum
    }
  }
  return { units: size, draws, errors, variances: null, pairVariances: differenceVariances(matrix, known) }
}

function differenceVariances(matrix: Float64Array, known: readonly boolean[]): Float64Array {
  const units = known.length
  return matrix.map((covariance, pair) => {
    const [row, column] = [Math.floor(pair / units), pair % units]
    if (!known[row] || !known[column]) return Number.POSITIVE_INFINITY
    const apart = (matrix[row * units + row] ?? 0) + (matrix[column * units + column] ?? 0)
    const variance = apart - 2 * covariance
    return variance > negligible * apart ? variance : 0
  })
}
