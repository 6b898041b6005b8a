import type { LonelyRule } from '../design/lonely-rule.ts'
import type { DesignTotals } from '../estimate/design-totals.ts'
import { intervalDf } from '../estimate/interval-df.ts'
import { type FigureError, unknownError } from '../estimate/known-error.ts'
import { linearizedFigure } from '../estimate/linearized-figure.ts'
import { type SampleError, sampleError } from '../estimate/sample-error.ts'
import { type Difference, testedDifference } from './difference.ts'
import { differenceVariance, figureVariance } from './difference-variance.ts'

/** Which figure of which domains of a survey are compared. */
export interface DomainPair {
  readonly figure: string
  readonly one: string
  /** Null for all people, those of the first domain among them. */
  readonly other: string | null
}

export interface DomainDifference extends Difference {
  readonly value: number
  readonly otherValue: number
}

/**
 * Compares a figure between two domains of one survey. Degrees of freedom are those of the difference, by the rule of the design; of the
 * first figure alone where it is compared with all people, because nearly all error of that difference is its own.
 *
 * @returns null if a domain has no such figure
 */
export function domainDifference(
  totals: DesignTotals,
  rule: LonelyRule,
  { figure, one, other }: DomainPair,
  level: number,
): DomainDifference | null {
  const [first, second] = [one, other].map((domain) => linearizedFigure(totals, figure, domain))
  if (!first || !second) return null
  const spread = differenceVariance(totals, rule, [first, second])
  const own = figureVariance(totals, rule, first)
  const apart = [sampleError(first, own), sampleError(second, figureVariance(totals, rule, second))]
  const deciding = other === null ? own : spread
  const df = intervalDf(totals.plan.degreesOfFreedom, Math.sqrt(deciding.variance ?? 0), deciding)
  return {
    ...testedDifference(first.value - second.value, differenceError(apart, { ...spread, df }), level),
    ...{ value: first.value, otherValue: second.value },
  }
}

/** The error of a difference: not known where that of a figure is not, though it were not 0; 0 in truth where both are. */
function differenceError(
  apart: readonly SampleError[],
  { variance, df }: { readonly variance: number | null; readonly df: number },
): FigureError {
  if (variance === null || apart.some(({ isWithoutSpread }) => isWithoutSpread)) return unknownError
  if (apart.every(({ standardError }) => standardError === 0)) return { standardError: 0, df: null }
  return { standardError: Math.sqrt(variance), df }
}
