import { exact } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
import { judge } from '../figures/judge.ts'
import { scoredParts } from '../sums/scored-parts.ts'
import { fractionsOf, type PrintedFraction } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'

const [sixDigits, half] = [exact('100000'), exact('0.5')]

/**
 * Fractions that are parts of one: 3.910/4.070, trong đó 1.213/1.313, 1.426/1.426 và 1.271/1.331; 85,41/100 điểm: thẩm định 56,92/68
 * điểm, điều tra 28,49/32 điểm.
 */
export const fractionSums: PassageCheck = (passage, claimed) => {
  const fractions = fractionsOf(passage)
  if (fractions.length < 3) return []
  return fractions.flatMap((whole, at) => {
    if (claimed.has(whole.top)) return []
    const behind = fractions.slice(at + 1)
    const gap = passage.text.slice(whole.bottom.end, behind[0]?.top.start)
    const isFirst = at === 0 && behind.length > 1 && /trong đó|gồm|cụ thể|chia ra/u.test(gap)
    const listed = isFirst ? sumsOf(passage, whole, behind) : []
    return listed.length > 0 ? listed : scoresOf(passage, whole, fractions)
  })
}

/** If the upper numbers add up, so must the lower ones, and the other way round; if neither do, the parts are not all. */
function sumsOf(passage: Passage, whole: PrintedFraction, parts: readonly PrintedFraction[]): readonly Claim[] {
  const sides = (['top', 'bottom'] as const).map((side) => {
    const figures = parts.map((part) => part[side])
    return { holds: addUp(whole[side], figures), figure: whole[side], figures }
  })
  // A part without a most that it could be may have been added besides: điểm thưởng.
  const isMore = sides.some(({ holds }) => !holds) && isAddedTo.test(passage.text)
  if (!sides.some(({ holds }) => holds) || isMore) return []
  return sides.map(({ figure, figures }) => sumClaim(passage, figure, figures))
}

const isAddedTo =
  /điểm (?:thưởng|cộng|trừ|khuyến khích)|(?:cộng|trừ)(?: thêm)? \d[\d,.]* điểm|\d điểm (?:thưởng|cộng|trừ|khuyến khích)/iu

function scoresOf(passage: Passage, whole: PrintedFraction, all: readonly PrintedFraction[]): readonly Claim[] {
  const runs = isAddedTo.test(passage.text) ? [] : scoredParts(passage, whole, all)
  const tops = runs.map((run) => run.map(({ top }) => top))
  const held = tops.find((parts) => addUp(whole.top, parts))
  const parts = held ?? (tops.length === 1 ? tops[0] : undefined)
  return parts ? [sumClaim(passage, whole.top, parts)] : []
}

function sumClaim(passage: Passage, figure: Figure, parts: readonly Figure[]): Claim {
  const computation = parts.map(bare).join(' + ')
  return judgedClaim(passage, figure, roughTotal(parts), { kind: 'sum', grave: 'error', computation })
}

function addUp(whole: Figure, parts: readonly Figure[]): boolean {
  return ['same', 'from-unrounded'].includes(judge(whole, roughTotal(parts)))
}

/** Amounts of six digits and more are rounded themselves, so that their sum may be off by half a unit a part. */
function roughTotal(parts: readonly Figure[]): Interval {
  return total(
    parts.map((part) => {
      const isAmount = part.value.compare(sixDigits) >= 0
      return isAmount
        ? { value: part.value, low: part.value.sub(half), high: part.value.add(half) }
        : printedInterval(part)
    }),
  )
}
