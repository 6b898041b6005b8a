import type { ErrorDraws } from './error-draws.ts'

/** Pairs of units: each row's unit with every other, some of which are told apart already. */
export interface PairFamily {
  /** Units; one, or all in their order. */
  readonly rows: readonly number[]
  /** Of each row, and of each unit: 1 if the row's unit is told to be above it, −1 below, 0 neither. */
  readonly told: Int8Array
}

/** Of each unit, and draw after draw: the largest squared ratio over its pairs, of which none is told apart. */
export function largestRatios(draws: ErrorDraws): readonly Float64Array[] {
  const families = Array.from({ length: draws.units }, (_, row) => ({ rows: [row], told: new Int8Array(draws.units) }))
  const largest = families.map(() => new Float64Array(draws.draws))
  for (let draw = 0; draw < draws.draws; draw++) {
    for (let row = 0; row < draws.units; row++) {
      const [family, ofRow] = [families[row], largest[row]]
      if (family && ofRow) ofRow[draw] = largestStandingRatio(draws, draw, family)
    }
  }
  return largest
}

/**
 * The largest ratio of one draw over the hypotheses of a family that stand: the squared difference of two errors by its variance. Of a
 * pair not told apart both hypotheses stand, that the one is not above the other and the reverse; of a pair that is, only the one
 * that holds. Pairs whose difference has no error are left out.
 */
export function largestStandingRatio(
  { units, errors, variances, pairVariances }: ErrorDraws,
  draw: number,
  { rows, told }: PairFamily,
): number {
  const start = draw * units
  let largest = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    const error = errors[start + row] ?? 0
    const own = variances === null ? 0 : (variances[start + row] ?? 0)
    for (let other = rows.length === 1 ? 0 : row + 1; other < units; other++) {
      const distance = error - (errors[start + other] ?? 0)
      const variance =
        variances === null ? (pairVariances[row * units + other] ?? 0) : own + (variances[start + other] ?? 0)
      const square = distance * distance
      // Few are the largest so far, so that few need the slow division.
      if (!(square > largest * variance) || variance === 0) continue
      if ((told[at * units + other] ?? 0) * distance <= 0) largest = square / variance
    }
  }
  return largest
}
