import type { FigureCode, StepsRule } from '../framework/rule.ts'
import { constant, divide, type Expression, inPercent } from './expression.ts'
import { pointsText } from './points-text.ts'
import {
  pointsFault,
  type RuleFault,
  type RuleKindOf,
  type RuleOutcome,
  refused,
  scored,
  unlessZero,
  withFigures,
} from './rule-outcome.ts'

/**
 * Scores by a step table: the points of the highest step whose lower limit the measure reaches, else `otherwise`.
 *
 * The measure is a figure as it stands or a share in per cent; limits compare with the exact measure, not a rounded one,
 * so that 79,996 % does not reach 80 %.
 *
 * @see report of Điện Biên for 2024, rows 5.6 and 7.3.4 (limits not printed: assumed)
 */
export const stepsRule: RuleKindOf<StepsRule> = {
  figuresOf: ({ measure }) => ('figure' in measure ? [measure.figure] : [measure.part, measure.whole]),

  score(rule, figures) {
    const { measure } = rule
    if ('figure' in measure) {
      return withFigures(figures, [measure.figure], ([figure]) => scored(step(rule, figure, '')))
    }
    return withFigures(figures, [measure.part, measure.whole], ([part, whole]) =>
      unlessZero(whole, () => share(rule, part, whole, measure.part)),
    )
  },

  check(rule, maximum) {
    const points = [...rule.steps.map((each) => each.points), rule.otherwise].flatMap((each) =>
      pointsFault(each, maximum),
    )
    return [...points, ...orderFault(rule)]
  },

  describe(rule, _maximum, nameOf) {
    const { measure } = rule
    const unit = 'figure' in measure ? '' : ' %'
    const name =
      'figure' in measure ? nameOf(measure.figure) : `Tỷ lệ ${nameOf(measure.part)} / ${nameOf(measure.whole)}`
    const steps = rule.steps.map(
      ({ from, points }) => `từ ${pointsText(from)}${unit} trở lên ${pointsText(points)} điểm`,
    )
    return `"${name}": ${steps.join('; ')}; còn lại ${pointsText(rule.otherwise)} điểm`
  },
}

function share(rule: StepsRule, part: Expression, whole: Expression, code: FigureCode): RuleOutcome {
  if (part.value.compare(whole.value) > 0) return refused('above-maximum', code)
  if (part.value.s < 0n) return refused('below-zero', code)
  return scored(step(rule, inPercent(divide(part, whole)), ' %'))
}

function step(rule: StepsRule, measure: Expression, unit: string): Expression {
  const reached = rule.steps.find(({ from }) => measure.value.compare(from) >= 0)
  if (reached) {
    const because = `đạt mức từ ${pointsText(reached.from)}${unit} trở lên`
    return { kind: 'choice', of: measure, because, value: reached.points }
  }
  const lowest = rule.steps.at(-1)
  if (!lowest) return constant(rule.otherwise)
  const because = `dưới mức ${pointsText(lowest.from)}${unit}`
  return { kind: 'choice', of: measure, because, value: rule.otherwise }
}

function orderFault({ steps }: StepsRule): RuleFault[] {
  const descending = steps.every((each, index) => {
    const next = steps[index + 1]
    return next === undefined || each.from.compare(next.from) > 0
  })
  return descending
    ? []
    : [{ vi: 'các mức phải xếp từ cao xuống thấp', en: 'steps must go from the highest to the lowest' }]
}
