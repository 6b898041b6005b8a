import { normalQuantile } from '../../stats/normal-quantile.ts'

/** What a sample shall be able to tell, and what is supposed of the people asked. */
export interface WantedPrecision {
  /** Half the width of the interval, in the unit of `sd`. */
  readonly margin: number
  /** How sure the interval is to hold the value, 0–1. */
  readonly confidence: number
  /** Standard deviation between people. */
  readonly sd: number
  readonly deff: number
  /** People in the population; null for one so large that its size does not matter. */
  readonly population: number | null
  /** Share of the forms that come back, 0–1. */
  readonly responseRate: number
  /** Forms handed out in a village. */
  readonly perVillage: number
}

/** How large a sample it takes. */
export interface SampleSize {
  /** People whose answers are needed, before rounding up. */
  readonly exact: number
  readonly people: number
  readonly villages: number
  /** Forms to hand out: as many in each village. */
  readonly forms: number
}

/**
 * Finds the sample for a margin: n = n₀ / (1 + n₀ / N), n₀ = deff · (z · sd / margin)²; then as many forms as bring so many
 * answers, in whole villages. The margin is from the normal distribution: with few primary units it will be wider
 * (`expectedPrecision`).
 *
 * @see Cochran (1977), Sampling Techniques, 4.6; Kish (1965), Survey Sampling, 8.2
 */
export function sampleSize(wanted: WantedPrecision): SampleSize {
  const { margin, confidence, sd, deff, population, responseRate, perVillage } = wanted
  const unlimited = deff * (normalQuantile((1 + confidence) / 2) * (sd / margin)) ** 2
  const exact = population === null ? unlimited : unlimited / (1 + unlimited / population)
  const people = wholeFrom(exact)
  const villages = wholeFrom(people / responseRate / perVillage)
  return { exact, people, villages, forms: villages * perVillage }
}

/** The standard deviation of answers that are yes with a share and no otherwise, in per cent, is largest at one half. */
export function sdOfShare(share: number): number {
  return 100 * Math.sqrt(share * (1 - share))
}

/** Rounds up, but not for what binary numbers leave over. */
function wholeFrom(value: number): number {
  return Math.ceil(value - 1e-9 * value)
}
