import type { GrowthRule } from '../framework/rule.ts'
import { type Points, zero } from '../number/exact.ts'
import { type Expression, subtract } from './expression.ts'
import { pointsText } from './points-text.ts'
import { pointsFault, type RuleKindOf, scored, withFigures } from './rule-outcome.ts'

/**
 * Scores growth over last year: the maximum if the figure grew at all, else `otherwise`.
 *
 * @see report of Điện Biên for 2024, rows 6.3.1, 6.3.2, 8.2 and 8.3.2: did not grow, no points
 */
export const growthRule: RuleKindOf<GrowthRule> = {
  figuresOf: ({ by }) => ('increase' in by ? [by.increase] : [by.thisYear, by.lastYear]),

  score(rule, figures, maximum) {
    const { by } = rule
    if ('increase' in by) {
      return withFigures(figures, [by.increase], ([increase]) => scored(judged(increase, rule, maximum)))
    }
    return withFigures(figures, [by.thisYear, by.lastYear], ([thisYear, lastYear]) =>
      scored(judged(subtract(thisYear, lastYear), rule, maximum)),
    )
  },

  check: (rule, maximum) => pointsFault(rule.otherwise ?? zero, maximum),

  describe(rule, maximum, nameOf) {
    const { by } = rule
    const what =
      'increase' in by
        ? `"${nameOf(by.increase)}" lớn hơn 0`
        : `"${nameOf(by.thisYear)}" lớn hơn "${nameOf(by.lastYear)}"`
    return `${what}: ${pointsText(maximum)} điểm; không tăng: ${pointsText(rule.otherwise ?? zero)} điểm`
  },
}

function judged(increase: Expression, rule: GrowthRule, maximum: Points): Expression {
  const grew = increase.value.compare(zero) > 0
  const because = grew ? 'tăng so với năm trước' : 'không tăng so với năm trước'
  return { kind: 'choice', of: increase, because, value: grew ? maximum : (rule.otherwise ?? zero) }
}
