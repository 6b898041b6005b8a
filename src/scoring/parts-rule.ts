import type { FigureCode, PartsRule, Rule } from '../framework/rule.ts'
import { sum } from '../number/exact.ts'
import { addAll, type Expression } from './expression.ts'
import { pointsText } from './points-text.ts'
import { type RuleKindOf, type RuleOutcome, scored } from './rule-outcome.ts'

/**
 * Scores the sum of parts, each with a maximum and a rule of its own. If a part cannot be scored, nor can the sum.
 *
 * @see report of Điện Biên for 2024, row 7.3.7: three parts of 0,5 points each
 */
export function partsRule(inner: RuleKindOf<Rule>): RuleKindOf<PartsRule> {
  return {
    figuresOf: (rule) => [...new Set(rule.parts.flatMap((part) => inner.figuresOf(part.rule)))],

    score: (rule, figures) => combined(rule.parts.map((part) => inner.score(part.rule, figures, part.maximum))),

    check(rule, maximum) {
      const faults = rule.parts.flatMap((part) => inner.check(part.rule, part.maximum))
      const total = sum(rule.parts.map((part) => part.maximum))
      if (total.equals(maximum)) return faults
      const vi = `điểm tối đa các phần cộng được ${pointsText(total)}, cần ${pointsText(maximum)}`
      return [...faults, { vi, en: `the parts add up to ${pointsText(total)}, expected ${pointsText(maximum)}` }]
    },

    describe(rule, _maximum, nameOf) {
      const parts = rule.parts.map((part) => `${part.name}: ${inner.describe(part.rule, part.maximum, nameOf)}`)
      return `Tổng các phần: ${parts.join('; ')}`
    },
  }
}

function combined(outcomes: readonly RuleOutcome[]): RuleOutcome {
  const missing: FigureCode[] = []
  const expressions: Expression[] = []
  for (const outcome of outcomes) {
    if (outcome.kind === 'refused' || outcome.kind === 'not-applicable') return outcome
    if (outcome.kind === 'missing') missing.push(...outcome.figures)
    else expressions.push(outcome.expression)
  }
  return missing.length > 0 ? { kind: 'missing', figures: [...new Set(missing)] } : scored(addAll(expressions))
}
