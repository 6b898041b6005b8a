import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { judgementOf } from '../shares/fitting-whole.ts'
import { isToldAsChange } from '../shares/is-told-as-change.ts'
import { isAside } from '../sums/sum-list.ts'
import type { Passage } from '../text/passage.ts'
import { persons } from '../text/persons.data.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'
import { haveSameUnit, isSpan } from '../text/units.ts'
import { isRateOrTime } from './is-rate-or-time.ts'

/** More parts than this are not taken from a whole. */
export const mostParts = 5

/** The numbers behind a rest in its sentence that count the same, which may share what is left with it. */
export function sharersOf(passage: Passage, rest: Figure): readonly Figure[] {
  const sentence = sentenceAt(passage.text, rest.start)
  return passage.figures
    .filter(
      (each) =>
        each.start >= rest.end && isWithin(sentence, each) && each.role === 'quantity' && countsLikeRest(each, rest),
    )
    .slice(0, mostParts)
    .filter(({ isPercent }) => !isPercent)
}

/** Words that count persons or places for them. */
const posts = /^(?:chỉ|biên|suất)$/u

/** Whether a number counts what a rest counts: the same by name, or both persons. */
export function countsLikeRest(each: Figure, rest: Figure): boolean {
  if (!each.scale.equals(rest.scale)) return false
  const [a, b] = [countedWord(each), countedWord(rest)]
  const isPerson = (word: string) => persons.has(word) || posts.test(word)
  return a !== '' && (haveSameUnit(each, rest) || (isPerson(a) && isPerson(b)))
}

/** The numbers of this sentence and the one before that count the same: no changes, rates, brackets and wholes of other times. */
export function valuesBefore(passage: Passage, rest: Figure): readonly Figure[] {
  const { text } = passage
  const sentence = sentenceAt(text, rest.start)
  const start = sentence.start > 0 ? sentenceAt(text, sentence.start - 2).start : 0
  const bounds = { start, end: rest.start }
  const open = topLevel(text, bounds)
  return passage.figures.filter(
    (each) =>
      isWithin(bounds, each) &&
      each.role === 'quantity' &&
      !each.isPercent &&
      !isSpan(each) &&
      countsLikeRest(each, rest) &&
      open(each.start) &&
      !isAside(passage, each) &&
      !isToldAsChange(text, each) &&
      !isRateOrTime(passage, each) &&
      !/(?:\/|(?<!\p{L})(?:còn|xuống))\s*$/u.test(text.slice(Math.max(0, each.start - 6), each.start)),
  )
}

/** The one number that is larger than all others. */
export function largest(values: readonly Figure[]): Figure | undefined {
  const [first, ...others] = [...values].sort((one, other) => other.value.compare(one.value))
  return others.some(({ value }) => first && value.equals(first.value)) ? undefined : first
}

/** Where nothing stands between: the number of the passage whose printed share of the whole is exactly that. */
export function partsOfShare(passage: Passage, whole: Figure, rest: Figure): readonly Figure[] {
  const found = passage.figures.filter((part, at) => {
    const share = passage.figures[at + 1]
    if (part.role !== 'quantity' || part.isPercent || !share?.isPercent || part.end > rest.start) return false
    return countsLikeRest(part, rest) && share.decimals > 0 && judgementOf({ part, percent: share }, whole) === 'same'
  })
  return found.length === 1 ? found : []
}
