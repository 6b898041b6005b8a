import { roundHalfUp } from '../../number/round.ts'
import type { Figure } from './figure.ts'
import { halfPlace, type Interval, lastPlace } from './interval.ts'

/**
 * How a printed figure stands to what was computed.
 *
 * - `same`: it is the computed value rounded half up to as many decimals as are printed.
 * - `from-unrounded`: not so, but what it was computed from is rounded too, and that explains it.
 * - `last-digit`: one off in the last digit.
 * - `different`: none of these.
 */
export type Judgement = 'same' | 'from-unrounded' | 'last-digit' | 'different'

/** Compares a printed figure with what was computed. */
export function judge({ value, decimals, isPercent }: Figure, computed: Interval): Judgement {
  const off = value.sub(roundHalfUp(computed.value, decimals)).abs()
  if (off.n === 0n) return 'same'
  const half = halfPlace(decimals)
  if (value.compare(computed.low.sub(half)) >= 0 && value.compare(computed.high.add(half)) <= 0) return 'from-unrounded'
  return off.compare(lastPlace(decimals)) <= 0 && (decimals > 0 || isPercent) ? 'last-digit' : 'different'
}

/** Whether a printed figure is what was computed, or explained by rounding. */
export function agrees(figure: Figure, computed: Interval): boolean {
  return judge(figure, computed) !== 'different'
}
