import type { Figures } from '../framework/framework.ts'
import type { FigureCode, Rule, RuleKind } from '../framework/rule.ts'
import { type Exact, isNegative, type Points, sum, zero } from '../number/exact.ts'
import { givenFigure } from './rule-outcome.ts'

/**
 * How far the figures of one unit are from what would earn the maximum, in the rule's own measure: cases not handled,
 * events that happened. Shortfalls add up over units as their figures do, so a loss can be shared out in proportion to them.
 *
 * A unit that did better than the whole asks of it falls short by nothing, never by less.
 *
 * @returns null where a figure is missing, or where the rule's measure does not add up over units
 */
export function shortfall(rule: Rule, figures: Figures, maximum: Points): Exact | null {
  const short = shortfalls[rule.kind]?.(rule as never, (code) => givenFigure(figures, code), maximum) ?? null
  return short && isNegative(short) ? zero : short
}

type ShortfallOf<R> = (rule: R, given: (code: FigureCode) => Exact | null, maximum: Points) => Exact | null

const shortfalls: { readonly [K in RuleKind]?: ShortfallOf<Extract<Rule, { kind: K }>> } = {
  ratio: ({ part, whole, partCredit = [] }, given) =>
    weighed([
      [given(whole), null],
      [negative(given(part)), null],
      ...partCredit.map(({ figure, credit }) => [negative(given(figure)), credit] as const),
    ]),
  steps: ({ measure }, given) =>
    'figure' in measure
      ? null
      : weighed([
          [given(measure.whole), null],
          [negative(given(measure.part)), null],
        ]),
  'weighted-counts': ({ total, counts }, given, maximum) =>
    weighed([
      [given(total), maximum],
      ...counts.map(({ figure, weight }) => [negative(given(figure)), weight] as const),
    ]),
  deduction: ({ events }, given) => weighed(events.map(({ figure, each }) => [given(figure), each] as const)),
}

function negative(value: Exact | null): Exact | null {
  return value?.neg() ?? null
}

/** Σ value × weight, a weight of null counting once; null if any value is missing. */
function weighed(terms: readonly (readonly [value: Exact | null, weight: Exact | null])[]): Exact | null {
  const products = terms.flatMap(([value, weight]) => (value === null ? [] : [weight ? value.mul(weight) : value]))
  return products.length === terms.length ? sum(products) : null
}
