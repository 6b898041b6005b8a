import type { Figures } from '../framework/framework.ts'
import type { FigureCode } from '../framework/rule.ts'
import { type Exact, isZero, type Points } from '../number/exact.ts'
import { type Expression, figureOf } from './expression.ts'

/** Why figures that are all there still give no score. */
export interface Refusal {
  readonly code: 'zero-total' | 'above-maximum' | 'below-zero' | 'not-a-place' | 'below-quorum'
  readonly figure: FigureCode
  /** What was found and what is asked for, in Vietnamese, where the figure alone does not say it. */
  readonly because?: string
}

/** What a rule makes of figures: an expression whose value is the score, or what is missing or wrong. */
export type RuleOutcome =
  | { readonly kind: 'scored'; readonly expression: Expression }
  | { readonly kind: 'missing'; readonly figures: readonly FigureCode[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'not-applicable' }

/** What a rule kind must be able to do; `rule-kinds.ts` holds one of these for each. */
export interface RuleKindOf<R> {
  /** Scores figures; every figure it reads may be missing. */
  score(rule: R, figures: Figures, maximum: Points): RuleOutcome
  /** Codes of the figures that the rule reads. */
  figuresOf(rule: R): readonly FigureCode[]
  /** What makes the rule unusable whatever the figures; empty if it is sound. */
  check(rule: R, maximum: Points): readonly RuleFault[]
  /** The rule in a Vietnamese sentence; `nameOf` gives the name of a figure. */
  describe(rule: R, maximum: Points, nameOf: (code: FigureCode) => string): string
}

/** One reason why a rule cannot be used, in both languages. */
export interface RuleFault {
  readonly vi: string
  readonly en: string
}

export function scored(expression: Expression): RuleOutcome {
  return { kind: 'scored', expression }
}

export function refused(code: Refusal['code'], figure: FigureCode): RuleOutcome {
  return { kind: 'refused', refusal: { code, figure } }
}

/**
 * Calls `then` with an expression for each of the figures asked for, in order, or says which are missing: a missing
 * figure gives no score, never zero.
 */
export function withFigures<const C extends readonly FigureCode[]>(
  figures: Figures,
  codes: C,
  then: (given: { readonly [K in keyof C]: FigureExpression }) => RuleOutcome,
): RuleOutcome {
  const missing = new Set<FigureCode>()
  const given: FigureExpression[] = []
  for (const code of codes) {
    const value = givenFigure(figures, code)
    if (value === null) missing.add(code)
    else given.push(figureOf(code, value))
  }
  if (missing.size > 0) return { kind: 'missing', figures: [...missing] }
  return then(given as unknown as { readonly [K in keyof C]: FigureExpression })
}

/** A figure by its code; null if it is missing, also where its code is a name that every object has (constructor). */
export function givenFigure(figures: Figures, code: FigureCode): Exact | null {
  return (Object.hasOwn(figures, code) ? figures[code] : null) ?? null
}

export type FigureExpression = Extract<Expression, { kind: 'figure' }>

/** Refuses a total of zero, which nothing can be divided by. */
export function unlessZero(total: FigureExpression, then: () => RuleOutcome): RuleOutcome {
  return isZero(total.value) ? refused('zero-total', total.code) : then()
}

/** The points that a rule gives must lie between 0 and its maximum. */
export function pointsFault(points: Exact, maximum: Points): RuleFault[] {
  if (points.compare(maximum) <= 0 && points.s >= 0n) return []
  return [
    { vi: 'điểm của một mức phải từ 0 đến điểm tối đa', en: 'the points of a step must lie between 0 and the maximum' },
  ]
}
