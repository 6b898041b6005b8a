import { exact } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'

/** A binary number as people read it, with a decimal comma; a dash for a missing one. */
export function shownNumber(value: number | null, decimals: number): string {
  return formatNumber(value === null ? null : exact(value.toFixed(decimals)), { decimals, zeros: 'fixed' })
}
