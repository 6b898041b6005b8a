import type { WeightedCountsRule } from '../framework/rule.ts'
import { sum } from '../number/exact.ts'
import { addAll, constant, divide, multiply } from './expression.ts'
import { pointsText } from './points-text.ts'
import { pointsFault, type RuleKindOf, refused, scored, unlessZero, withFigures } from './rule-outcome.ts'

/**
 * Scores counts that earn different points each: Σ weight × count / total.
 *
 * Counts that together exceed the total are refused.
 *
 * @see report of Điện Biên for 2024, row 8.5: (16 × 1,5 + 12 × 1) / 39 = 0,923 (weights derived)
 */
export const weightedCountsRule: RuleKindOf<WeightedCountsRule> = {
  figuresOf: (rule) => [...rule.counts.map(({ figure }) => figure), rule.total],

  score(rule, figures) {
    const codes = [rule.total, ...rule.counts.map(({ figure }) => figure)] as const
    return withFigures(figures, codes, ([total, ...counts]) =>
      unlessZero(total, () => {
        const first = rule.counts[0]?.figure ?? rule.total
        if (counts.some(({ value }) => value.s < 0n)) return refused('below-zero', first)
        if (sum(counts.map(({ value }) => value)).compare(total.value) > 0) return refused('above-maximum', first)
        const terms = counts.flatMap((count, index) => {
          const weight = rule.counts[index]?.weight
          return weight ? [multiply(count, constant(weight))] : []
        })
        return scored(divide(addAll(terms), total))
      }),
    )
  },

  check: (rule, maximum) => rule.counts.flatMap(({ weight }) => pointsFault(weight, maximum)),

  describe(rule, _maximum, nameOf) {
    const counts = rule.counts.map(({ figure, weight }) => `mỗi "${nameOf(figure)}" ${pointsText(weight)} điểm`)
    return `Tính ${counts.join(', ')}, chia cho "${nameOf(rule.total)}"`
  },
}
