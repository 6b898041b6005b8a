import type { ConversionRule } from '../framework/rule.ts'
import { hundred } from '../number/exact.ts'
import { constant, divide, multiply } from './expression.ts'
import { pointsText } from './points-text.ts'
import { type RuleKindOf, refused, scored, withFigures } from './rule-outcome.ts'

/**
 * Turns a survey index in per cent into points: index × maximum / 100.
 *
 * @see method note, §2: 82,96 % × 10 / 100 = 8,296 points of SIPAS
 */
export const conversionRule: RuleKindOf<ConversionRule> = {
  figuresOf: (rule) => [rule.figure],

  score: (rule, figures, maximum) =>
    withFigures(figures, [rule.figure], ([index]) => {
      if (index.value.compare(hundred) > 0) return refused('above-maximum', rule.figure)
      if (index.value.s < 0n) return refused('below-zero', rule.figure)
      return scored(divide(multiply(index, constant(maximum)), constant(hundred)))
    }),

  check: () => [],

  describe: (rule, maximum, nameOf) => `"${nameOf(rule.figure)}" (%) nhân ${pointsText(maximum)} điểm, chia 100`,
}
