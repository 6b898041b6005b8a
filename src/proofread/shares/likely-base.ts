import { exact } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { canBeAdded } from '../sums/parts.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Shares of fewer are told by other words. */
const smallestBase = exact('20')

/** Before a number of all that there are, told behind a share: toàn tỉnh có 69.210 hộ. */
const inAll = /(?<!\p{L})(?:toàn|cả|tổng)(?!\p{L})[^.;,\d]{0,40}$/iu

/**
 * The number that a share of an amount is most probably of: the last larger one of its sentence that counts the same, else the first of
 * the sentence before, else the first and largest of the passage, else that of all told behind it.
 *
 * @param amounts all of the passage that count something, in their order
 */
export function likelyBase(passage: Passage, part: Figure, amounts: readonly Figure[]): Figure | undefined {
  const { text } = passage
  const could = amounts.filter(
    (each) =>
      each.value.compare(part.value) > 0 &&
      each.value.compare(smallestBase) >= 0 &&
      countedWord(each) !== '' &&
      canBeAdded(each, part),
  )
  const own = sentenceAt(text, part.start)
  const last = own.start === 0 ? own : sentenceAt(text, own.start - 2)
  const here = could.filter((each) => each.end <= part.start && isWithin(own, each))
  const before = could.filter((each) => each.end <= part.start && isWithin(last, each))
  const isAlike = (each: Figure) => countedWord(each) === countedWord(part)
  return (
    here.findLast(isAlike) ??
    here.at(-1) ??
    before.find(isAlike) ??
    before.at(-1) ??
    ofAll(passage, part, amounts) ??
    could.find(
      (each) =>
        each.start > part.end && isWithin(own, each) && isAlike(each) && inAll.test(text.slice(own.start, each.start)),
    )
  )
}

/** The first number of the passage that counts the same, if it is the largest by far: 84 vụ. Theo ngành: …, 37 vụ, 21 vụ, … */
function ofAll({ figures }: Passage, part: Figure, amounts: readonly Figure[]): Figure | undefined {
  const alike = amounts.filter(
    (each) => countedWord(each) !== '' && countedWord(each) === countedWord(part) && each.scale.equals(part.scale),
  )
  const [first, ...others] = alike
  const isWhole = first !== undefined && first.value.compare(part.value) > 0 && first.end <= part.start
  const opens = figures.find(({ role, isPercent }) => role === 'quantity' && !isPercent) === first
  const isLargest = first !== undefined && others.every(({ value }) => value.compare(first.value) < 0)
  return opens && isWhole && isLargest && first.value.compare(smallestBase) >= 0 && others.length > 1
    ? first
    : undefined
}
