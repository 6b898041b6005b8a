import type { DeductionRule } from '../framework/rule.ts'
import { isNegative, zero } from '../number/exact.ts'
import { constant, type Expression, multiply, subtract } from './expression.ts'
import { pointsText } from './points-text.ts'
import { type FigureExpression, pointsFault, type RuleKindOf, refused, scored, withFigures } from './rule-outcome.ts'

/**
 * Scores the absence of bad events: the maximum less a deduction for each event, each kind of event held at its limit,
 * the whole never below zero.
 *
 * @see report of Điện Biên for 2024, rows 2.3.2 and 5.4 (deductions not printed: assumed)
 */
export const deductionRule: RuleKindOf<DeductionRule> = {
  figuresOf: (rule) => rule.events.map(({ figure }) => figure),

  score: (rule, figures, maximum) =>
    withFigures(
      figures,
      rule.events.map(({ figure }) => figure),
      (counts) => {
        const negative = counts.find(({ value }) => value.s < 0n)
        if (negative) return refused('below-zero', negative.code)
        const deductions = counts.flatMap((count, index) => {
          const event = rule.events[index]
          return event ? [deductionFor(count, event)] : []
        })
        return scored(notBelowZero(deductions.reduce<Expression>(subtract, constant(maximum))))
      },
    ),

  check: (rule, maximum) =>
    rule.events.flatMap(({ each, atMost }) =>
      isNegative(each) ? pointsFault(each, maximum) : pointsFault(atMost ?? each, maximum),
    ),

  describe(rule, maximum, nameOf) {
    const events = rule.events.map(({ figure, each, atMost }) => {
      const limit = atMost ? `, không quá ${pointsText(atMost)} điểm` : ''
      return `trừ ${pointsText(each)} điểm cho mỗi "${nameOf(figure)}"${limit}`
    })
    return `${pointsText(maximum)} điểm, ${events.join('; ')}`
  },
}

function deductionFor(count: FigureExpression, { each, atMost }: DeductionRule['events'][number]): Expression {
  const full = multiply(count, constant(each))
  if (!atMost || full.value.compare(atMost) <= 0) return full
  return { kind: 'held', of: full, because: `trừ không quá ${pointsText(atMost)} điểm`, value: atMost }
}

function notBelowZero(score: Expression): Expression {
  return score.value.s < 0n ? { kind: 'held', of: score, because: 'điểm không dưới 0', value: zero } : score
}
