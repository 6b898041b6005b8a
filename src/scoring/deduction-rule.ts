import type { DeductionRule } from '../framework/rule.ts'
import { zero } from '../number/exact.ts'
import { eventFaults, eventPoints, eventText } from './event-points.ts'
import { constant, type Expression, subtract } from './expression.ts'
import { pointsText } from './points-text.ts'
import { type RuleKindOf, refused, scored, withFigures } from './rule-outcome.ts'

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
          return event ? [eventPoints(count, event, 'trừ ')] : []
        })
        return scored(notBelowZero(deductions.reduce<Expression>(subtract, constant(maximum))))
      },
    ),

  check: (rule, maximum) => rule.events.flatMap((event) => eventFaults(event, maximum)),

  describe(rule, maximum, nameOf) {
    const events = rule.events.map((event) => eventText(event, 'trừ ', nameOf(event.figure)))
    return `${pointsText(maximum)} điểm, ${events.join('; ')}`
  },
}

function notBelowZero(score: Expression): Expression {
  return score.value.s < 0n ? { kind: 'held', of: score, because: 'điểm không dưới 0', value: zero } : score
}
