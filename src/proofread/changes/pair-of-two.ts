import { exact } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { type Bounds, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit } from '../text/units.ts'
import type { Pair } from './change-pair.ts'
import { isOfSame, namesNothingNew } from './change-ties.ts'
import { areComparable, leadOf, openValues, yearOf } from './change-values.ts'
import { comparison, earlierValue, elsewhere, laterValue } from './change-words.data.ts'
import type { Change } from './changes.ts'
import { isFromTo } from './from-to-pairs.ts'
import { orderedPair } from './ordered-pair.ts'

/** Words that set two values against each other. */
const extremes =
  /(?:cao nhất|dẫn đầu|đứng đầu|nhiều nhất|lớn nhất|tốt nhất)[\s\S]*(?:thấp nhất|cuối bảng|đứng cuối|ít nhất|nhỏ nhất|xếp cuối)|(?:thấp nhất|ít nhất|nhỏ nhất)[\s\S]*(?:cao nhất|nhiều nhất|lớn nhất)/iu

/** The only two values of the sentence, or of the one before where this has none, if they are of two years or the extremes. */
export function pairOfTwo(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const here = openValues(passage, change, sentence)
  if (here.length === 1 && sentence.start > 0) return ofSentences(passage, change, sentence, here[0])
  const earlier = here.length === 0 && sentence.start > 0 ? sentenceAt(passage.text, sentence.start - 2) : undefined
  const bounds = earlier ?? sentence
  const [first, second, ...more] = earlier ? openValues(passage, change, earlier) : here
  if (!first || !second || more.length > 0 || !areComparable(second, first) || !haveSameUnit(first, second))
    return undefined
  if (change.figure.isPercent && !isOfSize(first, second)) return undefined
  if (isFromTo(passage, first, second) || !namesNothingNew(passage, bounds.start, first, second)) return undefined
  if (!earlier && !isOfSame(passage, second, change)) return undefined
  const text = passage.text.slice(bounds.start, earlier ? bounds.end : change.start)
  if (change.way === 'apart' && extremes.test(text)) return { before: first, now: second, isOrdered: false }
  const pair = orderedPair(passage, first, second, bounds)
  return pair ?? (earlier ? undefined : compared(passage, change, first, second))
}

/** A value of this sentence and one of the sentence before, of two years. */
function ofSentences(passage: Passage, change: Change, sentence: Bounds, now: Figure | undefined): Pair | undefined {
  const earlier = sentenceAt(passage.text, sentence.start - 2)
  const [value, ...more] = openValues(passage, change, earlier)
  if (!now || !value || more.length > 0 || !areComparable(now, value) || !haveSameUnit(now, value)) return undefined
  const areOfYears = yearOf(passage, value, earlier) > 0 && yearOf(passage, now, sentence) > 0
  return areOfYears || areOfTimes(passage, { value, earlier }, { now, sentence })
    ? orderedPair(passage, value, now, { start: earlier.start, end: sentence.end })
    : undefined
}

/** Whether words tell that one value is earlier, or planned, and the next one of the same is later, or reached. */
function areOfTimes(
  passage: Passage,
  { value, earlier }: { readonly value: Figure; readonly earlier: Bounds },
  { now, sentence }: { readonly now: Figure; readonly sentence: Bounds },
): boolean {
  const isEarlier = yearOf(passage, value, earlier) > 0 || earlierValue.test(leadOf(passage, value, earlier))
  const isLater = yearOf(passage, now, sentence) > 0 || laterValue.test(leadOf(passage, now, sentence))
  const isOne = value.isPercent ? now.isPercent : countedWord(value) !== '' && countedWord(value) === countedWord(now)
  return isEarlier && isLater && isOne && isOfSize(value, now) && namesNothingNew(passage, earlier.start, value, now)
}

/** A value that is five times another is one of something else. */
function isOfSize(value: Figure, now: Figure): boolean {
  const five = exact('5')
  return now.value.compare(value.value.mul(five)) < 0 && value.value.compare(now.value.mul(five)) < 0
}

/** Two values of a sentence that a comparison right behind them sets against each other. */
function compared({ text }: Passage, { figure, word, start }: Change, first: Figure, second: Figure): Pair | undefined {
  const gap = text.slice(second.end, start)
  const said = `${text.slice(start, figure.start)} ${text.slice(figure.end, figure.end + 50)}`
  if (countedWord(first) !== countedWord(second) || first.decimals !== second.decimals) return undefined
  if (!comparison.test(word) || gap.length > 50 || /[.;]\s.*[,;]|trong đó/u.test(gap) || elsewhere.test(said))
    return undefined
  return figure.isPercent ? undefined : { before: first, now: second, isOrdered: false }
}
