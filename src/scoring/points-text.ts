import type { Exact } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'

/** Points or another number in the text of a rule: as many decimals as it has, at most six. */
export function pointsText(value: Exact): string {
  return formatNumber(value, { decimals: 6, zeros: 'atMost' })
}
