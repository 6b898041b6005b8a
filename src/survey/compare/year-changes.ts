import { type FigureError, unknownError } from '../estimate/known-error.ts'
import { type Difference, testedDifference } from './difference.ts'

/** A figure of one unit in one year. */
export interface YearFigure extends FigureError {
  readonly value: number
}

/**
 * Tests how a figure changed between two surveys that were drawn apart: the variances add up, and the degrees of freedom are those of
 * Welch and Satterthwaite, near those of the survey that brings more of the error.
 *
 * @see Welch (1947), The Generalization of "Student's" Problem when Several Different Population Variances are Involved; values tested:
 * R `t.test`
 */
export function yearChange(now: YearFigure, before: YearFigure, level: number): Difference {
  const [one, other] = [now, before].map(varianceOf)
  const difference = now.value - before.value
  if (one == null || other == null) return testedDifference(difference, unknownError, level)
  const variance = one + other
  const df = variance ** 2 / (share(one, now.df) + share(other, before.df))
  return testedDifference(difference, { standardError: Math.sqrt(variance), df: Number.isNaN(df) ? null : df }, level)
}

/** Null where the error is not known, but for want of degrees of freedom, which the difference then has not either. */
function varianceOf({ standardError, df }: YearFigure): number | null {
  return standardError === null || (standardError === 0 && df !== null) ? null : standardError ** 2
}

/** A squared variance by its degrees of freedom; nothing for a figure without error. */
function share(variance: number, df: number | null): number {
  return variance === 0 || df === null ? 0 : variance ** 2 / df
}
