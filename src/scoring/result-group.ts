import type { Exact } from '../number/exact.ts'
import { exact, hundred } from '../number/exact.ts'

/** Groups in which results are published, the best first. */
export const resultGroups = ['A', 'B', 'C'] as const
export type ResultGroup = (typeof resultGroups)[number]

const from: Readonly<Record<Exclude<ResultGroup, 'C'>, Exact>> = { A: exact('90'), B: exact('80') }

/**
 * Puts a unit into a group by its unrounded total: A from 90 % of the maximum, B from 80 %, C below.
 *
 * @param total null if anything is missing
 * @returns null without a total: a gap is no bad result
 * @see Quyết định công bố Chỉ số CCHC năm 2024: groups A and B are printed; C is assumed, no unit was below 80 %
 */
export function resultGroup(total: Exact | null, maximum: Exact): ResultGroup | null {
  if (total === null) return null
  const percent = total.mul(hundred).div(maximum)
  if (percent.compare(from.A) >= 0) return 'A'
  return percent.compare(from.B) >= 0 ? 'B' : 'C'
}
