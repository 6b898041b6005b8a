import { tQuantile } from '../../stats/t-quantile.ts'
import type { PlannedStage } from './planned-stage.ts'

/** A plan, and what is supposed of the answers. */
export interface PlannedSurvey {
  /** From the primary units down to the people; their shares add up to 1. */
  readonly stages: readonly PlannedStage[]
  /** Standard deviation between people. */
  readonly sd: number
  readonly confidence: number
  /** Strata of the primary units. */
  readonly strata: number
  readonly responseRate: number
}

/** What a plan is expected to give. */
export interface ExpectedPrecision {
  /** Units drawn at each stage, in all. */
  readonly units: readonly number[]
  /** People who answer. */
  readonly people: number
  readonly standardError: number
  /** Against a simple random sample of as many people from a population without limit. */
  readonly deff: number
  readonly df: number
  /** Half the width of the interval; null without degrees of freedom. */
  readonly margin: number | null
  /** In đồng. */
  readonly cost: number
}

/**
 * Tells what a plan with equal numbers at each stage gives: the variance of a mean is the sum over the stages of sd² · share ·
 * (1 / units drawn in all − 1 / units there are in all). Shares are those of effects of the units (components of variance), so
 * that what lies between means of primary units, of which lower stages make a part, is not counted twice. Of two stages
 * without limits this is sd² / n · (1 + (m − 1) · ρ), with m people in each primary unit and ρ their share of the variance.
 * Not answering is supposed to hit anybody: it makes the last stage smaller.
 *
 * @see Cochran (1977), Sampling Techniques, 10.8, with S² of means in components; Kish (1965), Survey Sampling, 5.4
 */
export function expectedPrecision({ stages, sd, confidence, strata, responseRate }: PlannedSurvey): ExpectedPrecision {
  const units = unitsDrawn(stages)
  const last = stages.length - 1
  const answering = units.map((count, at) => (at === last ? count * responseRate : count))
  let there = 1
  const variance = stages.reduce((sum, { population, share }, at) => {
    there *= population ?? Number.POSITIVE_INFINITY
    return sum + sd * sd * share * (1 / (answering[at] ?? 1) - 1 / there)
  }, 0)
  const people = answering[last] ?? 0
  const df = Math.round(units[0] ?? 0) - strata
  const standardError = Math.sqrt(variance)
  return {
    ...{ units, people, standardError, df },
    deff: variance / ((sd * sd) / people),
    margin: df >= 1 ? tQuantile((1 + confidence) / 2, df) * standardError : null,
    cost: stages.reduce((sum, { cost }, at) => sum + cost * (units[at] ?? 0), 0),
  }
}

/** How many units are drawn at each stage, in all. */
function unitsDrawn(stages: readonly PlannedStage[]): readonly number[] {
  let above = 1
  return stages.map(({ drawn }) => {
    above *= drawn
    return above
  })
}
