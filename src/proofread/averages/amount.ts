import type { Figure } from '../figures/figure.ts'
import type { Interval } from '../figures/interval.ts'

/** A number of things with its unit, in print or implied by a period. */
export interface Amount {
  readonly value: Interval
  readonly text: string
  readonly figure: Figure | null
}
