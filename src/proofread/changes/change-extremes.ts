import type { Figure } from '../figures/figure.ts'
import { minus, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isMisread } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
import { type Bounds, sentenceAt } from '../text/sentence.ts'
import { valueRuns } from '../text/value-pieces.ts'
import type { Pair } from './change-pair.ts'
import { areComparable, couldTell } from './change-values.ts'
import type { Change } from './changes.ts'

const words = {
  highest: /(?<!\p{L})(?:cao nhất|dẫn đầu|đứng đầu|nhiều nhất|lớn nhất|tốt nhất)(?!\p{L})/giu,
  lowest: /(?<!\p{L})(?:thấp nhất|cuối bảng|đứng cuối|ít nhất|nhỏ nhất|xếp cuối|kém nhất)(?!\p{L})/giu,
}

/** How far around its word the value of an extreme may stand. */
const reach = 110

/** The highest and the lowest of several values, whose distance is told: cao nhất là A (84,16%), …, thấp nhất là B (79,63%); chênh lệch 4,53 điểm. */
export function ofExtremes(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const clause = passage.text.slice(Math.max(sentence.start, change.start - 40), change.figure.start)
  if (change.way !== 'apart' && !/cao nhất|thấp nhất|nhiều nhất|ít nhất/u.test(clause)) return undefined
  const [highest, lowest] = [words.highest, words.lowest].map((word) =>
    extremeOf(passage, change, { word, from: sentence.start }),
  )
  if (!highest || !lowest || highest === lowest) return ofList(passage, change, sentence)
  return areComparable(highest, lowest) ? { before: lowest, now: highest, isOrdered: false } : undefined
}

/** Before values that are but some of all. */
const partOfAll = /một số|ví dụ|trong đó|tiêu biểu|điển hình|chẳng hạn|như:/iu

/** Fewer values are no list of which two are the highest and the lowest. */
const fewestOfList = 3

/**
 * The highest and the lowest of a list told before, where a distance is said to be theirs: A (87,15%), B (85,62%), C (81,56%). Khoảng cách
 * giữa cao nhất và thấp nhất là … Undefined too where the figure is nothing that a slip or two others of the list give: it is of more then.
 */
function ofList(passage: Passage, { start, figure }: Change, sentence: Bounds): Pair | undefined {
  const { text } = passage
  const clause = text.slice(Math.max(sentence.start, start - 60), figure.start)
  if (clause.search(words.highest) < 0 || clause.search(words.lowest) < 0) return undefined
  const from = sentence.start > 0 ? sentenceAt(text, sentence.start - 2).start : 0
  const isOf = (each: Figure) => each.start >= from && each.end <= start && couldTell(figure, each)
  const lists = valueRuns(passage)
    .map((run) => run.map((piece) => piece.figure))
    .filter((list) => list.length >= fewestOfList && list.every(isOf))
  const [list] = lists
  if (
    !list ||
    lists.length > 1 ||
    partOfAll.test(text.slice(from, list[0]?.start)) ||
    passage.figures.filter(isOf).length > list.length
  )
    return undefined
  const inOrder = list.toSorted((one, other) => one.value.compare(other.value))
  const [lowest, highest] = [inOrder[0], inOrder.at(-1)]
  if (!lowest || !highest) return undefined
  const distance = (one: Figure, other: Figure) => minus(printedInterval(other), printedInterval(one))
  const isMeant =
    isMisread(figure, distance(lowest, highest).value) ||
    inOrder.some((one, at) => inOrder.slice(at + 1).some((other) => agrees(figure, distance(one, other))))
  return isMeant ? { before: lowest, now: highest, isOrdered: false } : undefined
}

/** The only value that follows the word, or that stands between the mark before it and the word where none follows. */
function extremeOf(
  passage: Passage,
  change: Change,
  { word, from }: { readonly word: RegExp; readonly from: number },
): Figure | undefined {
  const lead = passage.text.slice(from, change.start)
  const found = [...lead.matchAll(word)].filter(
    ({ index }) => !/(?:giữa|và|với)\s[^,;()]*$/u.test(lead.slice(0, index)),
  )
  const [only] = found
  if (!only || found.length > 1) return undefined
  const at = from + only.index
  const values = passage.figures.filter((each) => couldTell(change.figure, each) && each.end <= change.start)
  const behind = values.find((each) => each.start >= at)
  if (behind && behind.start - at < reach && !/[;]/.test(passage.text.slice(at, behind.start))) return behind
  const before = values.findLast((each) => each.start >= from && each.end <= at)
  return before && !/[,;()]/.test(passage.text.slice(before.end, at)) ? before : undefined
}
