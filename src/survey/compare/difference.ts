import { tQuantile } from '../../stats/t-quantile.ts'
import { tTail } from '../../stats/t-tail.ts'
import { type FigureError, hasKnownError } from '../estimate/known-error.ts'

/** The difference of two figures, and how it stands against chance. */
export interface Difference {
  /** The first less the second, in the unit of the figures. */
  readonly difference: number
  /** Null where it is not known. */
  readonly standardError: number | null
  /** Null where the standard error is not known, or known exactly to be 0. */
  readonly df: number | null
  /** Difference by standard error; null without either. */
  readonly t: number | null
  /** How likely a difference at least as large is by chance, were there none in truth: 0 to 1, two-sided; null without degrees of freedom. */
  readonly p: number | null
  /** Limits of the t interval. */
  readonly low: number | null
  readonly high: number | null
}

/**
 * Tests a difference by the t distribution. A difference known exactly to be without error is told from none for certain if there is any.
 *
 * @param error where it is not known (`hasKnownError`), nothing is told
 * @param level that the interval holds the truth with, above 0 and below 1
 */
export function testedDifference(difference: number, error: FigureError, level: number): Difference {
  const { standardError, df } = error
  if (standardError === 0 && df === null) {
    const p = difference === 0 ? 1 : 0
    return { difference, standardError, df, t: null, p, low: difference, high: difference }
  }
  if (standardError === null || df === null || !hasKnownError(error))
    return { difference, standardError, df, t: null, p: null, low: null, high: null }
  const t = difference / standardError
  const reach = tQuantile((1 + level) / 2, df) * standardError
  return { difference, standardError, df, t, p: tTail(t, df), low: difference - reach, high: difference + reach }
}
