import type { CalibratedWeights } from '../weights/calibrated-weights.ts'
import type { DomainCalibration } from '../weights/subtract-fitted.ts'
import { addSpread, type DesignTotals, emptySpread, type Spread } from './design-totals.ts'
import { type DesignTree, designTree } from './design-tree.ts'
import { addRows, emptyRows, type LeafRows } from './leaf-rows.ts'
import { onLeaves } from './on-leaves.ts'

/** The totals of one domain, or of all people, laid out for estimation: a row a leaf of the tree. */
export interface DomainSample {
  readonly tree: DesignTree
  readonly rows: LeafRows
  readonly spread: Spread
  readonly people: number
  /** Where weights were calibrated: the tree and the rows then have all leaves, also those without people of the domain. */
  readonly calibration: DomainCalibration | null
}

/** @param domain null for all people */
export function domainSample(totals: DesignTotals, domain: string | null): DomainSample {
  const { rows: own, spread } = (domain === null ? null : totals.domains.get(domain)) ?? allPeople(totals)
  const calibration = totals.calibrated ? domainCalibration(totals.calibrated, domain) : null
  const rows = calibration ? onLeaves(totals.plan, own, calibration.leaves) : own
  return {
    tree: designTree(totals.units, rows.leaves),
    rows,
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
  return { leaves, inverse, sums: added, rowWidth: added.length / leaves.width }
}

function allPeople({ plan, kind, domains }: DesignTotals) {
  const size = [...domains.values()].reduce((sum, { rows }) => sum + rows.leaves.length, 0)
  const rows = emptyRows(plan, kind, size)
  const spread = emptySpread(plan)
  for (const domain of domains.values()) {
    addRows(rows, domain.rows, (leaf) => leaf)
    addSpread(spread, domain.spread)
  }
  return { rows, spread }
}
