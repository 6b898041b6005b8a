import { addCells } from './cell-table.ts'
import { addSpread, type DesignTotals, domainTotals, leafOf } from './design-totals.ts'

/**
 * Adds totals of other answers to the same questions: what stands in `into` afterwards is what both sets of answers
 * together give. A unit in both is one unit. Both must be of one plan, and agree on the population sizes.
 */
export function mergeTotals(into: DesignTotals, other: DesignTotals): void {
  const leaves = other.paths.map((path) => leafOf(into, path))
  for (const [domain, { cells, spread }] of other.domains) {
    const here = domainTotals(into, domain)
    addCells(here.cells, cells, (leaf) => leaves[leaf] ?? 0)
    addSpread(here.spread, spread)
  }
}
