import type { Combination, Measure } from './estimation-plan.ts'

/** Something doubtful about a figure that could be computed. */
export type EstimateWarning =
  /** Strata with one unit, to which the lonely rule was applied; null as standard error where nothing could be averaged. */
  | { readonly code: 'lonely-units'; readonly strata: number }
  /** Fewer primary units than strata and one: no interval can be given. */
  | { readonly code: 'no-degrees-of-freedom' }
  /** Weights add up to less than the people who answered, so that they cannot be numbers of people: no design effect. */
  | { readonly code: 'weights-below-sample' }
  /** A total of those who answered only; of all people it would be larger. Share of the weights that did not, above 0 to 1. */
  | { readonly code: 'total-of-answered'; readonly share: number }
  /** Nobody, or for a combination nobody for one of its criteria, answered. */
  | { readonly code: 'no-answers' }

/** A figure estimated from a sample, for all people or for those in a domain. */
export interface Estimate {
  readonly id: string
  readonly kind: Measure['kind'] | Combination['kind']
  /** Null for all people. */
  readonly domain: string | null
  /** People who answered; for a combination any of its criteria. */
  readonly n: number
  /** People in the domain who did not. */
  readonly unanswered: number
  /** In the unit of the answers; per cent, 0 to 100, for criteria and combinations. Null without answers. */
  readonly value: number | null
  /** Null without a value, or where the lonely rule gives none. */
  readonly standardError: number | null
  /** Whether the standard error is 0 only because what was drawn answered alike, though not all was drawn: then it is not known. */
  readonly isWithoutSpread: boolean
  /** Primary units where anybody in the domain answered. */
  readonly primaryUnits: number
  /** Primary units less strata, counting those where anybody in the domain answered. */
  readonly df: number
  /** What the interval, tests and ranks rest on: `df`, or what `intervalDf` makes of a design that wants those of Satterthwaite. */
  readonly intervalDf: number
  /** Limits of the t interval at 95 %; null without a standard error, spread or degrees of freedom. */
  readonly ciLow: number | null
  readonly ciHigh: number | null
  /** Variance by that of a simple random sample of as many people, drawn without replacement from as many as the weights add up to; null where that is 0 or unknown. */
  readonly deff: number | null
  readonly warnings: readonly EstimateWarning[]
}
