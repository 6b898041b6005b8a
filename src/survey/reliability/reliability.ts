import type { Estimate } from '../estimate/estimate.ts'

/** How far a figure can be trusted, in words. */
export type ReliabilityLabel = 'reliable' | 'use-with-care' | 'do-not-compare'

/** What a label rests on: the measure that is the worst of all. */
export type ReliabilityReason =
  /** No value, standard error or interval can be given. */
  | { readonly kind: 'nothing-to-go-by' }
  /** Few primary units: the standard error itself is hardly known. */
  | { readonly kind: 'degrees-of-freedom'; readonly found: number; readonly needed: number }
  | { readonly kind: 'people'; readonly found: number; readonly needed: number }
  /** The standard error is a large share of the value. Shares 0 to 1 and above. */
  | { readonly kind: 'variation'; readonly found: number; readonly allowed: number }
  /** The standard error is 0, because what was drawn answered alike though not all was drawn: it cannot be told from this sample. */
  | { readonly kind: 'no-spread' }
  /** All that a reliable figure needs: degrees of freedom and people at least, and the standard error as a share of the value, found and at most. */
  | ({ readonly kind: 'thresholds-met'; readonly found: number } & Thresholds)

export interface Reliability {
  readonly label: ReliabilityLabel
  readonly reason: ReliabilityReason
}

export interface Thresholds {
  readonly degreesOfFreedom: number
  readonly people: number
  /** Largest standard error as a share of the value. */
  readonly variation: number
}

/**
 * What a figure needs at least so as not to get the label.
 *
 * Assumed: no threshold is printed for SIPAS. Fewer than 30 people and fewer than 8 degrees of freedom are limits of
 * the National Center for Health Statistics (2017), Data Presentation Standards for Proportions; 16.6 and 33.3 % of variation are
 * those that Statistics Canada uses; 3 degrees of freedom: the t quantile is above 4 below that.
 */
const thresholds: Readonly<Record<Exclude<ReliabilityLabel, 'reliable'>, Thresholds>> = {
  'do-not-compare': { degreesOfFreedom: 3, people: 30, variation: 0.333 },
  'use-with-care': { degreesOfFreedom: 8, people: 60, variation: 0.166 },
}

/** What a reliable figure needs. */
export const reliableThresholds: Thresholds = thresholds['use-with-care']

/** Labels an estimate by the thresholds, with the first reason in the order degrees of freedom, people, variation; a sample without spread is no reliable one. */
export function reliability({ n, df, value, standardError, isWithoutSpread }: Estimate): Reliability {
  if (value === null || standardError === null || df < 1)
    return { label: 'do-not-compare', reason: { kind: 'nothing-to-go-by' } }
  const variation = standardError === 0 ? 0 : standardError / Math.abs(value)
  for (const label of ['do-not-compare', 'use-with-care'] as const) {
    const reason = reasonBelow(thresholds[label], n, df, variation)
    if (label === 'use-with-care' && isWithoutSpread) return { label, reason: { kind: 'no-spread' } }
    if (reason) return { label, reason }
  }
  return { label: 'reliable', reason: { kind: 'thresholds-met', found: variation, ...reliableThresholds } }
}

function reasonBelow(needed: Thresholds, n: number, df: number, variation: number): ReliabilityReason | null {
  if (df < needed.degreesOfFreedom) return { kind: 'degrees-of-freedom', found: df, needed: needed.degreesOfFreedom }
  if (n < needed.people) return { kind: 'people', found: n, needed: needed.people }
  return variation > needed.variation ? { kind: 'variation', found: variation, allowed: needed.variation } : null
}
