import { type Exact, hundred, isZero, type Points, sum, sumIfComplete } from '../number/exact.ts'

/** What a roll-up adds: a score, or none; the maximum; and whether it applies to the subject at all. */
export interface RollUpItem {
  readonly code: string
  readonly maximum: Points
  readonly points: Points | null
  readonly applicable: boolean
}

/** A sum of scores with what it was made of. */
export interface RollUp {
  /** Null if the score of any applicable item is missing. */
  readonly points: Points | null
  /** Sum of the maxima of the applicable items. */
  readonly maximum: Points
  /** Codes of applicable items without a score, in order. */
  readonly missing: readonly string[]
}

/**
 * Adds scores up, unrounded. Items that do not apply leave both the points and the maximum; an item without a score leaves
 * the sum without a value: it is neither zero nor spread over the others.
 */
export function rollUp(items: readonly RollUpItem[]): RollUp {
  const applicable = items.filter((item) => item.applicable)
  return {
    points: sumIfComplete(applicable.map(({ points }) => points)),
    maximum: sum(applicable.map(({ maximum }) => maximum)),
    missing: applicable.filter(({ points }) => points === null).map(({ code }) => code),
  }
}

/**
 * Scales points to a maximum of 100, as frameworks with items that do not apply do: points / applicable maximum × 100.
 *
 * @returns null if the points are missing or nothing applies
 * @see method note, §2: 62,62 of 66,27 → 94,49 %
 */
export function scaledToHundred({ points, maximum }: Pick<RollUp, 'points' | 'maximum'>): Exact | null {
  return points === null || isZero(maximum) ? null : points.div(maximum).mul(hundred)
}
