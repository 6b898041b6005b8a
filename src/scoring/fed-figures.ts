import { type Feed, type Figures, type ParFramework, type SubCriterion, subCriteriaOf } from '../framework/framework.ts'
import type { FigureCode } from '../framework/rule.ts'
import { type Exact, isZero, sumIfComplete } from '../number/exact.ts'
import { anyRule } from './rule-kinds.ts'
import { givenFigure } from './rule-outcome.ts'

/** A unit below, with the framework that measures it and the figures of its round by the code of their sub-criterion. */
export interface FeedingUnit<U> {
  readonly unit: U
  readonly framework: ParFramework
  readonly figures: Readonly<Record<string, Figures>>
}

/** What a unit brings to one figure. */
export interface BroughtFigure {
  /** Null where the unit has not given it. */
  readonly value: Exact | null
  /** Of the sum, 0–1 where no value is negative; null without a sum, or where the sum is zero. */
  readonly share: Exact | null
}

/** What a unit brings to a sub-criterion above, by the code of the figure there. */
export interface BroughtFigures<U> {
  readonly unit: U
  readonly figures: Readonly<Record<FigureCode, BroughtFigure>>
}

export interface FedFigures<U> {
  /** The sums by the figure's own code, unrounded; null where any unit's figure is missing. Without units there is none. */
  readonly figures: Figures
  /** In the order given; units that no feed names, or to which the sub-criterion below does not apply, are left out. */
  readonly units: readonly BroughtFigures<U>[]
  /** Which figures are missing, and whose. */
  readonly missing: readonly { readonly unit: U; readonly figure: FigureCode }[]
}

/** Sums the figures of the units below that feed a sub-criterion, with what each of them brought. */
export function fedFigures<U>(item: SubCriterion, units: readonly FeedingUnit<U>[]): FedFigures<U> {
  const brought = units.flatMap((unit) => broughtBy(unit, item.fedBy))
  const codes = [...new Set(brought.flatMap(({ values }) => Object.keys(values)))]
  const figures = Object.fromEntries(
    codes.map((code) => [code, sumIfComplete(brought.flatMap(({ values }) => own(values, code)))]),
  )
  return {
    figures,
    units: brought.map(({ unit, values }) => ({ unit, figures: withShares(values, figures) })),
    missing: brought.flatMap(({ unit, values }) =>
      Object.entries(values).flatMap(([figure, value]) => (value === null ? [{ unit, figure }] : [])),
    ),
  }
}

type Values = Readonly<Record<FigureCode, Exact | null>>

function broughtBy<U>(
  { unit, framework, figures }: FeedingUnit<U>,
  feeds: readonly Feed[],
): readonly { readonly unit: U; readonly values: Values }[] {
  const own = feeds.filter((feed) => feed.framework === framework.id && applies(framework, feed, figures))
  if (own.length === 0) return []
  const pairs = own.flatMap((feed) =>
    feed.figures.map(({ to, from }) => ({ to, value: givenFigure(figures[feed.code] ?? {}, from) })),
  )
  const codes = [...new Set(pairs.map(({ to }) => to))]
  const brought = (code: FigureCode) => sumIfComplete(pairs.flatMap(({ to, value }) => (to === code ? [value] : [])))
  return [{ unit, values: Object.fromEntries(codes.map((code) => [code, brought(code)])) }]
}

/** A unit that says it has no such task brings nothing; its figures are not missing. */
function applies(framework: ParFramework, { code }: Feed, figures: Readonly<Record<string, Figures>>): boolean {
  const item = subCriteriaOf(framework).find((each) => each.code === code)
  return item !== undefined && anyRule.score(item.rule, figures[code] ?? {}, item.maximum).kind !== 'not-applicable'
}

function own(values: Values, code: FigureCode): readonly (Exact | null)[] {
  return Object.hasOwn(values, code) ? [values[code] ?? null] : []
}

function withShares(values: Values, sums: Figures): Readonly<Record<FigureCode, BroughtFigure>> {
  return Object.fromEntries(
    Object.entries(values).map(([code, value]) => {
      const total = sums[code] ?? null
      const share = value === null || total === null || isZero(total) ? null : value.div(total)
      return [code, { value, share }]
    }),
  )
}
