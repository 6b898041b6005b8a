import type { CalibratedWeights } from '../weights/calibrated-weights.ts'
import type { DomainCalibration } from '../weights/subtract-fitted.ts'
import { addCells, type CellTable, emptyCells } from './cell-table.ts'
import { addSpread, cellWidth, type DesignTotals, emptySpread, type Spread } from './design-totals.ts'
import { type DesignTree, designTree } from './design-tree.ts'

/** The totals of one domain, or of all people, laid out for estimation: a row of the cells a leaf of the tree. */
export interface DomainSample {
  readonly tree: DesignTree
  readonly cells: CellTable
  /** Over all leaves. */
  readonly sums: Float64Array
  readonly spread: Spread
  readonly people: number
  /** Where weights were calibrated: the tree and the cells then have all leaves, also those without people of the domain. */
  readonly calibration: DomainCalibration | null
}

/** @param domain null for all people */
export function domainSample(totals: DesignTotals, domain: string | null): DomainSample {
  const { cells: own, spread } = (domain === null ? null : totals.domains.get(domain)) ?? allPeople(totals)
  const calibration = totals.calibrated ? domainCalibration(totals.calibrated, domain) : null
  const cells = calibration ? cellsOnLeaves(own, calibration.leaves) : own
  return {
    tree: designTree(totals.units, cells.leaves),
    cells,
    sums: columnSums(cells),
    spread,
    people: spread.people[0] ?? 0,
    calibration,
  }
}

function domainCalibration({ leaves, inverse, sums }: CalibratedWeights, domain: string | null): DomainCalibration {
  const wanted =
    domain === null ? [...sums.values()] : [...sums].flatMap(([name, each]) => (name === domain ? [each] : []))
  const added = new Float64Array(wanted[0]?.length ?? 0)
  for (const each of wanted) for (let at = 0; at < added.length; at++) added[at] = (added[at] ?? 0) + (each[at] ?? 0)
  return { leaves, inverse, sums: added }
}

/** The same cells with a row for each of the leaves, in their order. */
function cellsOnLeaves(cells: CellTable, { leaves, rowOfLeaf }: CellTable): CellTable {
  const { width } = cells
  const placed: CellTable = { width, leaves, rowOfLeaf, sums: new Float64Array(leaves.length * width) }
  addCells(placed, cells, (leaf) => leaf)
  return placed
}

function allPeople({ plan, domains }: DesignTotals) {
  const cells = emptyCells(cellWidth(plan))
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
