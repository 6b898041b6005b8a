import { hundred, isNegative, isZero, zero } from '../../number/exact.ts'
import { type AmountWithShare, amountsWithShare } from '../changes/amount-with-share.ts'
import { valueNow } from '../changes/value-now.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, minus, over, plus, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'

/**
 * The per cent that an amount of change makes of the value before, which follows from the value now: 52.480 việc, tăng 3.120 việc
 * (tăng 6,32%); tăng 4,2 điểm (5,1%) lên 86,4 điểm; 138 vụ, chết 72 người; so với cùng kỳ giảm 8 người chết (10%).
 */
export const changeShareClaims: PassageCheck = (passage, claimed) =>
  amountsWithShare(passage).flatMap((told) => {
    const now = claimed.has(told.share) ? undefined : valueNow(passage, told)
    return now ? shareClaim(passage, told, now) : []
  })

function shareClaim(passage: Passage, told: AmountWithShare, now: Figure): readonly Claim[] {
  const { amount, share, way, isSure } = told
  const interval = shareOf(told, now)
  if (!interval) return []
  const isSilent = !isSure || roughnessAt(passage.text, now.start) !== undefined || isOtherwise(told, now)
  if (isSilent && !agrees(share, interval)) return []
  const [part, whole] = amount.scale.equals(now.scale) ? [bare(amount), bare(now)] : [scaled(amount), scaled(now)]
  const computation = `${part} / (${whole} ${way === 'up' ? '−' : '+'} ${part})`
  return [judgedClaim(passage, share, interval, { kind: 'difference', grave: 'error', computation })]
}

function shareOf({ amount, share, way }: AmountWithShare, now: Figure): Interval | undefined {
  const [changed, reached] = [inUnits(amount), inUnits(now)]
  const before = way === 'up' ? minus(reached, changed) : plus(reached, changed)
  const part = isNegative(before.value) || isZero(before.value) ? undefined : over(changed, before)
  const computed = part && times(part, exactly(hundred))
  return computed && way === 'down' && isNegative(share.value) ? minus(exactly(zero), computed) : computed
}

/** Whether the per cent is that of the value now, or the value now has another reading with which it holds: còn 25.497 điểm. */
function isOtherwise(told: AmountWithShare, now: Figure): boolean {
  const growth = shareOf(told, now)
  const level = growth && (told.way === 'up' ? plus(exactly(hundred), growth) : minus(exactly(hundred), growth))
  const other = now.otherValue && shareOf(told, { ...now, value: now.otherValue, decimals: 0 })
  return [level, other].some((each) => each && agrees(told.share, each))
}

/** A figure in the units of its scale: 735 nghìn is 735.000. */
function inUnits(figure: Figure): Interval {
  return times(printedInterval(figure), exactly(figure.scale))
}

function scaled(figure: Figure): string {
  return `${bare(figure)} ${figure.unit.split(' ')[0]}`
}
