import { addNumbers, addSpread, type DesignTotals, domainSpread, domainTotals, unitTotals } from './design-totals.ts'

/**
 * Adds totals of other answers to the same questions: what stands in `into` afterwards is what both sets of answers
 * together give. A unit in both is one unit. Both must be of one plan, and agree on the population sizes.
 */
export function mergeTotals(into: DesignTotals, other: DesignTotals): void {
  for (const [key, { path, byDomain }] of other.units) {
    const unit = unitTotals(into, key, path)
    for (const [domain, sums] of byDomain) addNumbers(domainTotals(unit, domain, into.plan), sums)
  }
  for (const [domain, spread] of other.spreads) addSpread(domainSpread(into, domain), spread)
}
