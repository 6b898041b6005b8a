import { normalQuantile } from '../../stats/normal-quantile.ts'
import { tQuantile } from '../../stats/t-quantile.ts'
import type { ExpectedPrecision, PlannedSurvey } from './expected-precision.ts'
import type { SimulatedPrecision } from './simulated-precision.ts'

/** What is doubtful about a plan. */
export type PlanWarning =
  | { readonly code: 'no-degrees-of-freedom'; readonly units: number; readonly name: string }
  /** `wider` tells how many times as wide as of a large sample the interval is. */
  | {
      readonly code: 'few-degrees-of-freedom'
      readonly units: number
      readonly name: string
      readonly df: number
      readonly wider: number
    }
  /** Simulated standard error by expected. */
  | { readonly code: 'simulated-larger'; readonly ratio: number }
  | { readonly code: 'not-simulated' }

/** Below so many degrees of freedom figures are used with care. @see `reliability`; assumed */
const fewDegrees = 8

/** A simulated error so many times the expected one is no accident. */
const notable = 1.1

/** Lists what is doubtful about a plan. */
export function planWarnings(
  { stages, confidence }: PlannedSurvey,
  { df, units, standardError }: ExpectedPrecision,
  simulated: SimulatedPrecision | null,
): readonly PlanWarning[] {
  const primary = { units: Math.round(units[0] ?? 0), name: stages[0]?.name ?? '' }
  const probability = (1 + confidence) / 2
  const ratio = simulated ? simulated.standardError / standardError : 0
  return [
    ...(df < 1 ? [{ code: 'no-degrees-of-freedom' as const, ...primary }] : []),
    ...(df >= 1 && df < fewDegrees
      ? [
          {
            code: 'few-degrees-of-freedom' as const,
            ...primary,
            df,
            wider: tQuantile(probability, df) / normalQuantile(probability),
          },
        ]
      : []),
    ...(ratio > notable ? [{ code: 'simulated-larger' as const, ratio }] : []),
    ...(simulated ? [] : [{ code: 'not-simulated' as const }]),
  ]
}
