import type { PerEventRule } from '../framework/rule.ts'
import type { Points } from '../number/exact.ts'
import { eventFaults, eventPoints, eventText } from './event-points.ts'
import { addAll, type Expression } from './expression.ts'
import { pointsText } from './points-text.ts'
import { type RuleKindOf, refused, scored, withFigures } from './rule-outcome.ts'

/**
 * Scores events one by one: Σ points for each × count, each kind of event held at its limit, the whole at the maximum.
 * In a bonus block these are points added, in a penalty block points taken off.
 *
 * @see method note, §2: bonus and penalty blocks of provincial frameworks (no official text at hand: assumed)
 */
export const perEventRule: RuleKindOf<PerEventRule> = {
  figuresOf: (rule) => rule.events.map(({ figure }) => figure),

  score: (rule, figures, maximum) =>
    withFigures(
      figures,
      rule.events.map(({ figure }) => figure),
      (counts) => {
        const negative = counts.find(({ value }) => value.s < 0n)
        if (negative) return refused('below-zero', negative.code)
        const points = counts.flatMap((count, index) => {
          const event = rule.events[index]
          return event ? [eventPoints(count, event, '')] : []
        })
        return scored(notAbove(maximum, addAll(points)))
      },
    ),

  check: (rule, maximum) => rule.events.flatMap((event) => eventFaults(event, maximum)),

  describe(rule, maximum, nameOf) {
    const events = rule.events.map((event) => eventText(event, '', nameOf(event.figure)))
    return `${events.join('; ')}; không quá ${pointsText(maximum)} điểm`
  },
}

function notAbove(maximum: Points, points: Expression): Expression {
  if (points.value.compare(maximum) <= 0) return points
  return { kind: 'held', of: points, because: `không quá ${pointsText(maximum)} điểm`, value: maximum }
}
