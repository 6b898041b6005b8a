import { addNumbers, addSpread, type DesignTotals, emptySpread, type Spread, sumsPerMeasure } from './design-totals.ts'
import { type DesignTree, designTree } from './design-tree.ts'

/** The totals of one domain, or of all people, laid out for estimation: a row a leaf of the tree. */
export interface DomainSample {
  readonly tree: DesignTree
  readonly leaves: readonly Float64Array[]
  /** Over all leaves. */
  readonly sums: Float64Array
  readonly spread: Spread
  readonly people: number
}

/** @param domain null for all people */
export function domainSample(totals: DesignTotals, domain: string | null): DomainSample {
  const units = [...totals.units.values()].filter(({ byDomain }) => domain === null || byDomain.has(domain))
  const width = totals.plan.measures.length * sumsPerMeasure
  const leaves = units.map(({ byDomain }) => {
    const parts = domain === null ? [...byDomain.values()] : [byDomain.get(domain) ?? new Float64Array(width)]
    return parts.length === 1 && parts[0] ? parts[0] : summed(parts, width)
  })
  const spread = emptySpread(totals.plan)
  for (const [each, part] of totals.spreads) if (domain === null || each === domain) addSpread(spread, part)
  return {
    tree: designTree(
      units.map(({ path }) => path),
      totals.strata,
    ),
    leaves,
    sums: summed(leaves, width),
    spread,
    people: spread.people[0] ?? 0,
  }
}

function summed(parts: readonly Float64Array[], width: number): Float64Array {
  const sums = new Float64Array(width)
  for (const part of parts) addNumbers(sums, part)
  return sums
}
