import type { LonelyRule } from '../design/lonely-rule.ts'
import type { DesignTotals } from '../estimate/design-totals.ts'
import { linearizedFigure } from '../estimate/linearized-figure.ts'
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
 * Compares a figure between two domains of one survey. Degrees of freedom are those of both domains together; of the first alone
 * where it is compared with all people, because nearly all error of that difference is its own.
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
  const { variance, degreesOfFreedom } = differenceVariance(totals, rule, [first, second])
  const df = other === null ? figureVariance(totals, rule, first).degreesOfFreedom : degreesOfFreedom
  const standardError = variance === null ? null : Math.sqrt(variance)
  return {
    ...testedDifference(first.value - second.value, { standardError, df }, level),
    ...{ value: first.value, otherValue: second.value },
  }
}
