import { addSpread, type DesignTotals, domainTotals, leafFinder } from './design-totals.ts'
import { addRows } from './leaf-rows.ts'

/**
 * Adds totals of other answers to the same questions: what stands in `into` afterwards is what both sets of answers
 * together give. A unit in both is one unit; people in both are others. Both must be of one plan and kind, and agree on the population sizes.
 */
export function mergeTotals(into: DesignTotals, other: DesignTotals): void {
  const leaves = other.paths.map(leafFinder(into))
  for (const [domain, { rows, spread }] of other.domains) {
    const here = domainTotals(into, domain)
    addRows(here.rows, rows, (leaf) => leaves[leaf] ?? 0)
    addSpread(here.spread, spread)
  }
}
