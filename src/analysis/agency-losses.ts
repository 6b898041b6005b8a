import { isZero, type Points, sum } from '../number/exact.ts'
import type { ItemResult } from './item-results.ts'

/** Points still to gain that one lead agency answers for. */
export interface AgencyLosses {
  /** Null for sub-criteria without a lead agency. */
  readonly agency: string | null
  readonly items: readonly ItemResult[]
  readonly lost: Points
}

/** Groups the lost points of itemised sub-criteria by lead agency, the most first; agencies with none are left out. */
export function agencyLosses(results: readonly ItemResult[]): readonly AgencyLosses[] {
  const below = results.filter(({ item, lost }) => item.role === 'item' && lost !== null && !isZero(lost))
  const agencies = [...new Set(below.map(({ leadAgency }) => leadAgency))]
  return agencies
    .map((agency) => {
      const items = below.filter(({ leadAgency }) => leadAgency === agency)
      return { agency, items, lost: sum(items.flatMap(({ lost }) => lost ?? [])) }
    })
    .toSorted((a, b) => b.lost.compare(a.lost))
}
