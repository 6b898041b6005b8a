import type { ClaimKind } from '../claims/claim.ts'
import type { Figure } from '../figures/figure.ts'
import type { Interval } from '../figures/interval.ts'

/** What other figures of a passage give for one of them. */
export interface Relation {
  readonly kind: ClaimKind
  readonly figure: Figure
  readonly computed: Interval
  /** The left side of the arithmetic. */
  readonly computation: string
  /** Whether words say that the figure is meant to be this and what is printed is a slip of it; otherwise it may explain the figure only. */
  readonly isMissed: boolean
  /** Whether the words leave no other reading. */
  readonly isBound: boolean
}
