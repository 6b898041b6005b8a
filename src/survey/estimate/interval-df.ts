import type { DegreesRule } from '../design/degrees-rule.ts'
import type { DesignVariance } from './design-variance.ts'

/**
 * The degrees of freedom that intervals, tests and drawn errors of a figure rest on: those of the units where the rule is `units`, where
 * there are none of them, or where the error is 0 or not known; else those of Satterthwaite, mostly not whole and never below 1.
 */
export function intervalDf(
  rule: DegreesRule,
  standardError: number | null,
  { degreesOfFreedom, effectiveDegrees }: Pick<DesignVariance, 'degreesOfFreedom' | 'effectiveDegrees'>,
): number {
  if (rule === 'units' || degreesOfFreedom < 1 || !standardError) return degreesOfFreedom
  return effectiveDegrees ?? degreesOfFreedom
}
