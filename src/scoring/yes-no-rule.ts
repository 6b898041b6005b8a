import type { YesNoRule } from '../framework/rule.ts'
import { isZero, type Points, zero } from '../number/exact.ts'
import { pointsText } from './points-text.ts'
import { pointsFault, type RuleKindOf, scored, withFigures } from './rule-outcome.ts'

/** Scores a requirement that is met or not: the maximum for yes, none for no, unless the rule states other points. */
export const yesNoRule: RuleKindOf<YesNoRule> = {
  figuresOf: (rule) => [rule.figure],

  score: (rule, figures, maximum) =>
    withFigures(figures, [rule.figure], ([{ value }]) => {
      const [because, points] = isZero(value) ? ['không', forNo(rule)] : ['có', forYes(rule, maximum)]
      return scored({ kind: 'choice', of: null, because, value: points })
    }),

  check: (rule, maximum) => [forYes(rule, maximum), forNo(rule)].flatMap((points) => pointsFault(points, maximum)),

  describe: (rule, maximum, nameOf) =>
    `"${nameOf(rule.figure)}": có ${pointsText(forYes(rule, maximum))} điểm, không ${pointsText(forNo(rule))} điểm`,
}

function forYes(rule: YesNoRule, maximum: Points): Points {
  return rule.yes ?? maximum
}

function forNo(rule: YesNoRule): Points {
  return rule.no ?? zero
}
