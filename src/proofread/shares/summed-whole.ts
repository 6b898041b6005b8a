import type { Figure } from '../figures/figure.ts'
import { amountOf, numberOf, slackOf } from '../figures/roughly-equal.ts'
import { canBeAdded } from '../sums/parts.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { isDescribed } from './bound-share.ts'

const mostParts = 4

/**
 * Whether a share is that of the amount right before it in the sum of some that were told in a row: 962 dịch vụ toàn trình, 684 một phần, …
 * Có 1.120 dịch vụ phát sinh hồ sơ, bằng 68,04% số dịch vụ trực tuyến.
 *
 * @param amounts those around it, in their order
 */
export function isOfSummedWhole(passage: Passage, share: Figure, amounts: readonly Figure[]): boolean {
  const { text } = passage
  const part = amounts.findLast(({ end }) => end <= share.start)
  if (!part || /\d/.test(text.slice(part.end, share.start))) return false
  const isIt = (whole: number) =>
    Math.abs((100 * amountOf(part)) / whole - numberOf(share.value)) <= 0.5 * slackOf(share) + 1e-9
  const before = amounts.filter((each) => each.end <= part.start && canBeAdded(each, part))
  // Without words for what it is of, a share is of all that was told, not of some of it.
  const isOfSome = share.decimals > 0 && isDescribed(passage, share)
  return before.some((first, at) => {
    const sentence = sentenceAt(text, first.start)
    const row = before.slice(at).filter((each) => isWithin(sentence, each))
    const isWhole = !before.slice(0, at).some((each) => isWithin(sentence, each))
    let sum = amountOf(first)
    return row.slice(1, isOfSome ? mostParts : undefined).some((each) => {
      sum += amountOf(each)
      return (isOfSome || (isWhole && each === row.at(-1))) && isIt(sum)
    })
  })
}
