import type { Figure } from '../figures/figure.ts'
import { amountOf, numberOf, slackOf } from '../figures/roughly-equal.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { isChanged } from './share-words.data.ts'
import { isOfSummedWhole } from './summed-whole.ts'

/** What stands around a share that is called wrong. */
interface Around {
  /** The quantities near it, itself too. */
  readonly near: readonly Figure[]
  /** Whether the share was computed from a figure. */
  readonly isUsed: (figure: Figure) => boolean
  /** Whether it is said to be of a change, so that its two values are known. */
  readonly isOfChange: boolean
}

export const isShare = ({ isPercent, unit }: Figure): boolean => isPercent || /^điểm phần trăm/u.test(unit)

/** Whether a share is one of figures that it was not computed from, or of one whole that other shares have too. */
export function isShareOtherwise(passage: Passage, figure: Figure, around: Around): boolean {
  const { near } = around
  const at = near.indexOf(figure)
  const isOfFraction = isWrittenFraction(passage.text, near[at - 2], near[at - 1])
  return hasCommonBase(passage, figure, near) || (!isOfFraction && isShareOfOthers(passage, figure, around))
}

/** Whether two numbers are written as 12/15. */
function isWrittenFraction(text: string, upper: Figure | undefined, lower: Figure | undefined): upper is Figure {
  return upper !== undefined && lower !== undefined && /^[^\d,;.]*\/\s*$/u.test(text.slice(upper.end, lower.start))
}

function isShareOfOthers(passage: Passage, figure: Figure, { near, isUsed, isOfChange }: Around): boolean {
  const wanted = Math.abs(numberOf(figure.value))
  const isIt = (found: number) => Math.abs(found - wanted) <= 0.5 * slackOf(figure) + 1e-9
  const others = near.filter((each) => each !== figure)
  const shares = others.filter(isShare)
  const amounts = others.filter((each) => !isShare(each) && comparable(passage, figure, each))
  // What something is called equal to is no rise.
  const isRatio = /bằng\s*$/iu.test(passage.text.slice(Math.max(0, figure.start - 8), figure.start))
  const areUsed = (one: Figure, other: Figure) => isUsed(one) && isUsed(other)
  const isDistance = (one: Figure, other: Figure) =>
    !(isOfChange && areUsed(one, other)) && isIt(Math.abs(numberOf(one.value)) - Math.abs(numberOf(other.value)))
  if (shares.some((one) => isIt(100 - numberOf(one.value)) || shares.some((other) => isDistance(one, other))))
    return true
  if (
    isOfSummedWhole(
      passage,
      figure,
      near.filter((each) => each !== figure && !isShare(each)),
    )
  )
    return true
  return amounts.some((one) =>
    amounts.some((other) => {
      if (one === other || !sameKind(one, other)) return false
      const [a, b] = [amountOf(one), amountOf(other)]
      const direct = areUsed(one, other)
        ? isOfChange
          ? isChangeBefore(passage.text, figure, one)
            ? [a / b]
            : []
          : isRatio
            ? [a / b]
            : [a / b, (a - b) / b]
        : [a / b, (a - b) / b]
      return [...direct, ...ofWholes(passage, figure, one).map((whole) => a / whole(b, a))].some((found) =>
        isIt(100 * found),
      )
    }),
  )
}

/** Whether an amount right before a share is that of a change, which may be told of the value before. */
function isChangeBefore(text: string, share: Figure, amount: Figure): boolean {
  const isNext = amount.end <= share.start && !/\d/.test(text.slice(amount.end, share.start))
  return isNext && /(?:tăng|giảm)[^,;.\d]*$/iu.test(text.slice(Math.max(0, amount.start - 40), amount.start))
}

/** The wholes that an amount before a share may be meant of: the value before a change, or the sum of it and another part. */
function ofWholes(
  { text }: Passage,
  share: Figure,
  amount: Figure,
): readonly ((other: number, own: number) => number)[] {
  const gap = text.slice(amount.end, share.start)
  if (amount.end > share.start || /\d/.test(gap)) return []
  const lead = text.slice(Math.max(0, amount.start - 40), amount.start)
  if (!isChanged.test(lead)) return [(other, own) => other + own]
  return /giảm[^,;.]*$/iu.test(lead) ? [(other, own) => other + own] : [(other, own) => other - own]
}

/** Coarse shares are met by chance: for those, figures of their own sentence only. */
function comparable(passage: Passage, figure: Figure, other: Figure): boolean {
  return figure.decimals >= 2 || isWithin(sentenceAt(passage.text, figure.start), other)
}

const headOf = ({ unit }: Figure) => unit.split(' ')[0] ?? ''

const sameKind = (one: Figure, other: Figure) => {
  const [first, second] = [headOf(one), headOf(other)]
  return first === second || first === '' || second === ''
}

/** All shares of one whole that is not printed: each number over its share gives the same. */
function hasCommonBase({ text }: Passage, figure: Figure, near: readonly Figure[]): boolean {
  const sentence = sentenceAt(text, figure.start)
  const own = baseOf(text, figure, near)
  const shares = near.filter((each) => each !== figure && each.isPercent && isWithin(sentence, each))
  return shares.some((each) => {
    const other = baseOf(text, each, near)
    return own !== undefined && other !== undefined && own.low <= other.high && other.low <= own.high
  })
}

/** Of coarser shares the wholes agree by chance. */
const coarsest = 0.015

/** The whole that the number before a share is such a share of; of 12/15 that is said of 12. */
function baseOf(text: string, share: Figure, near: readonly Figure[]): { low: number; high: number } | undefined {
  const at = near.findLastIndex((each) => each.end <= share.start)
  const [upper, last] = [near[at - 1], near[at]]
  if (!last || isShare(last)) return undefined
  const amount = isWrittenFraction(text, upper, last) ? upper : last
  const [value, half] = [numberOf(share.value), 0.5 * slackOf(share)]
  if (!amount || half / value > coarsest) return undefined
  return { low: (100 * amountOf(amount)) / (value + half), high: (100 * amountOf(amount)) / (value - half) }
}
