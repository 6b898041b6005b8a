import type { DrawBelow } from '../../../src/stats/seeded-random.ts'
import type { DesignTotals } from '../../../src/survey/estimate/design-totals.ts'

/** A way of drawing from a population whose true values are known. */
export interface CoveredDesign {
  readonly name: string
  /** What is looked at, by name: null for all people, or domains that are taken together. */
  readonly domains: Readonly<Record<string, readonly (string | null)[]>>
  readonly figures: readonly string[]
  readonly truth: (domain: string | null, figure: string) => number
  /** One more sample, reduced to totals. */
  readonly sample: (draw: DrawBelow) => DesignTotals
}
