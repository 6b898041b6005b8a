/**
 * Where the answers say who of the people drawn answered: a column, and the texts in it. A person replaced by a reserve weighs
 * nothing, for the reserve answers in their place.
 */
export interface ResponseColumns {
  readonly column: string
  readonly answered: readonly string[]
  /** Drawn, did not answer, nobody in their place: their weight passes to those of their class who answered. */
  readonly unanswered: readonly string[]
  /** Drawn, did not answer, a reserve in their place. */
  readonly replaced: readonly string[]
  /** Reserves who answered. */
  readonly replacements: readonly string[]
  /** Columns whose values together make the classes; none where all people are one class. */
  readonly classes: readonly string[]
}
