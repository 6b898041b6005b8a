import { addCells, type CellTable, emptyCells } from './cell-table.ts'
import { addSpread, type DesignTotals, emptySpread, type Spread, sumsPerMeasure } from './design-totals.ts'
import { type DesignTree, designTree } from './design-tree.ts'

/** The totals of one domain, or of all people, laid out for estimation: a row of the cells a leaf of the tree. */
export interface DomainSample {
  readonly tree: DesignTree
  readonly cells: CellTable
  /** Over all leaves. */
  readonly sums: Float64Array
  readonly spread: Spread
  readonly people: number
}

/** @param domain null for all people */
export function domainSample(totals: DesignTotals, domain: string | null): DomainSample {
  const { cells, spread } = (domain === null ? null : totals.domains.get(domain)) ?? allPeople(totals)
  return {
    tree: designTree(totals.units, cells.leaves),
    cells,
    sums: columnSums(cells),
    spread,
    people: spread.people[0] ?? 0,
  }
}

function allPeople({ plan, domains }: DesignTotals) {
  const cells = emptyCells(plan.measures.length * sumsPerMeasure)
  const spread = emptySpread(plan)
  for (const domain of domains.values()) {
    addCells(cells, domain.cells, (leaf) => leaf)
    addSpread(spread, domain.spread)
  }
  return { cells, spread }
}

function columnSums({ width, leaves, sums }: CellTable): Float64Array {
  const totals = new Float64Array(width)
  for (let row = 0, at = 0; row < leaves.length; row++)
    for (let column = 0; column < width; column++, at++) totals[column] = (totals[column] ?? 0) + (sums[at] ?? 0)
  return totals
}
