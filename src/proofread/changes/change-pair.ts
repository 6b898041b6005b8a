import type { Figure } from '../figures/figure.ts'

/** What changed: its value before and its value now. */
export interface Pair {
  readonly before: Figure
  readonly now: Figure
  /** Whether it is known which of the two is the later one, or the one that is spoken of. */
  readonly isOrdered: boolean
  /** Whether the words name both values, so that no other pair around could be meant. */
  readonly isNamed?: boolean
  /** Whether it is but one of all pairs around. */
  readonly isTried?: boolean
}

/** Two values of which it is known which is the later one, or the one that is spoken of. */
export function inOrder(before: Figure, now: Figure): Pair {
  return { before, now, isOrdered: true }
}
