import type { SuppliedRule } from '../framework/rule.ts'
import { type RuleKindOf, refused, scored, withFigures } from './rule-outcome.ts'

/**
 * Takes points that another agency determined from its own data; they are neither computed nor changed here.
 *
 * @see report of Điện Biên for 2024, row 1.7: 1,429 points from the Government Office
 */
export const suppliedRule: RuleKindOf<SuppliedRule> = {
  figuresOf: (rule) => [rule.figure],

  score: (rule, figures, maximum) =>
    withFigures(figures, [rule.figure], ([points]) => {
      if (points.value.compare(maximum) > 0) return refused('above-maximum', rule.figure)
      return points.value.s < 0n ? refused('below-zero', rule.figure) : scored(points)
    }),

  check: () => [],

  describe: (rule, _maximum, nameOf) => `"${nameOf(rule.figure)}" do ${rule.by} xác định`,
}
