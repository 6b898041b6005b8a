import { type Difference, testedDifference } from './difference.ts'

/** A figure of one unit in one year. */
export interface YearFigure {
  readonly value: number
  /** Null where it is not known. */
  readonly standardError: number | null
  readonly df: number
}

/**
 * Tests how a figure changed between two surveys that were drawn apart: the variances add up, and the degrees of freedom are those of
 * Welch and Satterthwaite, near those of the survey that brings more of the error.
 *
 * @see Welch (1947), The Generalization of "Student's" Problem when Several Different Population Variances are Involved; values tested:
 * R `t.test`
 */
export function yearChange(now: YearFigure, before: YearFigure, level: number): Difference {
  const [one, other] = [now, before].map(({ standardError }) => (standardError === null ? null : standardError ** 2))
  const difference = now.value - before.value
  if (one == null || other == null) return testedDifference(difference, { standardError: null, df: null }, level)
  const variance = one + other
  const df = variance ** 2 / (share(one, now.df) + share(other, before.df))
  return testedDifference(difference, { standardError: Math.sqrt(variance), df: Number.isNaN(df) ? null : df }, level)
}

/** A squared variance by its degrees of freedom; nothing for a figure without error. */
function share(variance: number, df: number): number {
  return variance === 0 ? 0 : variance ** 2 / df
}
