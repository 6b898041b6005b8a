import fc from 'fast-check'
import type { Figures } from '../../src/framework/framework.ts'
import type { Rule } from '../../src/framework/rule.ts'
import { type Exact, exact, zero } from '../../src/number/exact.ts'
import { toDecimalText } from '../../src/number/round.ts'
import { anyRule } from '../../src/scoring/rule-kinds.ts'
import type { RuleOutcome } from '../../src/scoring/rule-outcome.ts'

/** Figures as plain decimals; null or left out where missing. */
export type FigureTexts = Readonly<Record<string, string | bigint | null>>

export function figuresOf(texts: FigureTexts): Figures {
  return Object.fromEntries(Object.entries(texts).map(([code, value]) => [code, value === null ? null : exact(value)]))
}

export function outcomeOf(rule: Rule, figures: FigureTexts, maximum: string): RuleOutcome {
  return anyRule.score(rule, figuresOf(figures), exact(maximum))
}

/** The exact score; the test fails where there is none. */
export function scoreOf(rule: Rule, figures: FigureTexts, maximum: string): Exact {
  const outcome = outcomeOf(rule, figures, maximum)
  if (outcome.kind !== 'scored') throw new Error(`expected a score, got ${outcome.kind}`)
  return outcome.expression.value
}

/** The score as a decimal of at most twelve places, or what there is instead: "missing a, b", "refused zero-total b". */
export function shortOutcome(rule: Rule, figures: FigureTexts, maximum: string): string {
  const outcome = outcomeOf(rule, figures, maximum)
  switch (outcome.kind) {
    case 'scored':
      return toDecimalText(outcome.expression.value, 12)
    case 'missing':
      return `missing ${outcome.figures.join(', ')}`
    case 'refused':
      return `refused ${outcome.refusal.code} ${outcome.refusal.figure}`
    case 'not-applicable':
      return outcome.kind
  }
}

export function isWithin(value: Exact, maximum: string): boolean {
  return value.compare(zero) >= 0 && value.compare(exact(maximum)) <= 0
}

/** Texts of what is wrong with a rule, in English. */
export function faultsOf(rule: Rule, maximum: string): readonly string[] {
  return anyRule.check(rule, exact(maximum)).map(({ en }) => en)
}

export const counts = fc.bigInt({ min: 0n, max: 10n ** 9n })
export const totals = fc.bigInt({ min: 1n, max: 10n ** 9n })

/** A whole above zero and a part of it. */
export const partsOfWholes = totals.chain((whole) =>
  fc.record({ whole: fc.constant(whole), part: fc.bigInt({ min: 0n, max: whole }) }),
)

export function smaller(a: bigint, b: bigint): bigint {
  return [a, b].toSorted((x, y) => (x < y ? -1 : 1))[0]!
}
