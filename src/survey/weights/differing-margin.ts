import type { Margin } from './calibration.ts'

/** The sums of two margins are the same if they are so to this share: totals may have been rounded by those who publish them. */
const sumTolerance = 1e-9

/**
 * The first margin whose totals do not add up to what those of the first one do.
 *
 * @returns null if all agree
 */
export function differingMargin(
  margins: readonly Margin[],
): { readonly margin: number; readonly sum: number; readonly first: number } | null {
  const sums = margins.map(({ totals }) => [...totals.values()].reduce((sum, total) => sum + total, 0))
  const [first = 0] = sums
  const margin = sums.findIndex((sum) => Math.abs(sum - first) > sumTolerance * first)
  return margin === -1 ? null : { margin, sum: sums[margin] ?? 0, first }
}
