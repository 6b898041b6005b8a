import type { Exact } from '../number/exact.ts'

export interface Ranked<T> {
  readonly unit: T
  readonly total: Exact
  /** 1 is the best; equal totals share a rank and the next one is skipped: 1, 2, 2, 4. */
  readonly rank: number
}

/**
 * Ranks units by their unrounded totals, the highest first. Units without a total get no rank and are left out.
 *
 * Rounded totals would put units level that are not: 88,2249 and 88,2151 both print 88,22.
 */
export function rank<T>(units: readonly { readonly unit: T; readonly total: Exact | null }[]): readonly Ranked<T>[] {
  const present = units.flatMap(({ unit, total }) => (total === null ? [] : [{ unit, total }]))
  const sorted = present.toSorted((a, b) => b.total.compare(a.total))
  let first = 0
  return sorted.map(({ unit, total }, at) => {
    if (!sorted[first]?.total.equals(total)) first = at
    return { unit, total, rank: 1 + first }
  })
}
