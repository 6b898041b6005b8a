import { shownNumber } from './shown-number.ts'

/** A share as per cent, with as many decimals as it has, up to one: 0.95 gives 95, 0.975 gives 97,5. */
export function percentText(share: number): string {
  const percent = Math.round(1000 * share) / 10
  return shownNumber(percent, Number.isInteger(percent) ? 0 : 1)
}
