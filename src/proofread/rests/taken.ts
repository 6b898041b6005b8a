import type { Figure } from '../figures/figure.ts'

/** A whole and what of it is done, used or there. */
export interface Taken {
  readonly whole: Figure
  readonly part: Figure
}
