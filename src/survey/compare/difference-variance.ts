import type { LonelyRule } from '../design/lonely-rule.ts'
import type { DesignTotals } from '../estimate/design-totals.ts'
import { designTree } from '../estimate/design-tree.ts'
import { type DesignVariance, designVariance } from '../estimate/design-variance.ts'
import type { LinearizedFigure } from '../estimate/linearized-figure.ts'

/**
 * The variance of the difference of one figure between two domains of a survey: what each person adds to the second is taken from what
 * they add to the first before the variance of the design is taken. So people, and units, of both are not taken for independent; a
 * domain can be compared with the whole that it is part of.
 *
 * @returns with the degrees of freedom of both domains together
 * @see R survey 4.1, `svyby(…, covmat = TRUE)` with `svycontrast`; compared in test/golden/survey/make-differences.R
 */
export function differenceVariance(
  { units }: DesignTotals,
  rule: LonelyRule,
  [one, other]: readonly [LinearizedFigure, LinearizedFigure],
): DesignVariance {
  const leaves = [...new Set([...one.leaves, ...other.leaves])]
  const rowOf = new Map(leaves.map((leaf, row) => [leaf, row]))
  const totals = new Float64Array(leaves.length)
  const seen = new Uint8Array(leaves.length)
  for (const [figure, sign] of [[one, 1] as const, [other, -1] as const]) {
    for (const [at, leaf] of figure.leaves.entries()) {
      const row = rowOf.get(leaf) ?? 0
      totals[row] = (totals[row] ?? 0) + sign * (figure.totals[at] ?? 0)
      seen[row] = (seen[row] ?? 0) | (figure.seen[at] ?? 0)
    }
  }
  return designVariance(designTree(units, leaves), totals, seen, rule)
}

/** The variance of one figure of one domain. */
export function figureVariance({ units }: DesignTotals, rule: LonelyRule, figure: LinearizedFigure): DesignVariance {
  return designVariance(designTree(units, figure.leaves), figure.totals, figure.seen, rule)
}
