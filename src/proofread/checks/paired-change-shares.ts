import { exact, hundred } from '../../number/exact.ts'
import { type AmountWithShare, amountsWithShare } from '../changes/amount-with-share.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, over, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { isSpan } from '../text/units.ts'

/** Smaller distances are met by chance. */
const fewest = exact('10')

/** Behind a per cent that is of what the change is of. */
const endsHere = /^\s*(?:[),.;(]|so với (?!kế hoạch|chỉ tiêu|dự toán|mục tiêu)|cùng kỳ|$)/u

/**
 * The per cent that a change makes of the value before it, where two values told before have just that distance: trước có 148 đơn vị, nay
 * còn 60 đơn vị, giảm 88 đơn vị, tương ứng giảm 59,5%. The distance tells which values are meant, however far away they stand.
 */
export const pairedChangeShares: PassageCheck = (passage, claimed) =>
  amountsWithShare(passage).flatMap((told) => {
    const { amount, share, isSure } = told
    if (!isSure || claimed.has(share) || amount.value.compare(fewest) < 0) return []
    if (!endsHere.test(passage.text.slice(share.end, share.end + 24))) return []
    const bases = basesOf(passage, told)
    const [base] = bases
    if (!base || bases.some(({ value }) => !value.equals(base.value))) return []
    const shareOf = (whole: Figure) => over(times(printedInterval(amount), exactly(hundred)), printedInterval(whole))
    const computed = shareOf(base)
    const isOfAnother = passage.figures.some((each) => {
      const other =
        each !== base && each.role === 'quantity' && each.scale.equals(amount.scale) ? shareOf(each) : undefined
      return other !== undefined && agrees(share, other)
    })
    if (isOfAnother) return []
    const computation = `${bare(amount)} / ${bare(base)}`
    return computed ? [judgedClaim(passage, share, computed, { kind: 'ratio', computation, grave: 'error' })] : []
  })

/** The values before a change that another one of their sentences is so much away from. */
function basesOf(passage: Passage, { amount, way, start }: AmountWithShare): readonly Figure[] {
  const { text, figures } = passage
  const sentence = sentenceAt(text, start)
  const from = sentence.start > 0 ? sentenceAt(text, sentence.start - 2).start : 0
  const word = countedWord(amount)
  const values = figures.filter(
    (each) =>
      isWithin({ start: from, end: start }, each) &&
      each.role === 'quantity' &&
      each.isPercent === amount.isPercent &&
      each.scale.equals(amount.scale) &&
      word !== '' &&
      countedWord(each) === word &&
      !isSpan(each),
  )
  return values.filter((base) => {
    const now = way === 'down' ? base.value.sub(amount.value) : base.value.add(amount.value)
    return values.some(({ value }) => value.equals(now))
  })
}
