import type { NotApplicableRule, Rule } from '../framework/rule.ts'
import { isZero } from '../number/exact.ts'
import { type RuleKindOf, withFigures } from './rule-outcome.ts'

/**
 * Takes a sub-criterion out where the subject has no such task: it earns nothing and its maximum leaves the denominator.
 * Where it applies, the inner rule scores.
 *
 * @see method note, §2: score / applicable maximum × 100, in provincial frameworks
 */
export function notApplicableRule(inner: RuleKindOf<Rule>): RuleKindOf<NotApplicableRule> {
  return {
    figuresOf: (rule) => [rule.applies, ...inner.figuresOf(rule.rule)],

    score: (rule, figures, maximum) =>
      withFigures(figures, [rule.applies], ([{ value }]) =>
        isZero(value) ? { kind: 'not-applicable' } : inner.score(rule.rule, figures, maximum),
      ),

    check: (rule, maximum) => inner.check(rule.rule, maximum),

    describe: (rule, maximum, nameOf) =>
      `${inner.describe(rule.rule, maximum, nameOf)}. Không áp dụng nếu "${nameOf(rule.applies)}" là không`,
  }
}
