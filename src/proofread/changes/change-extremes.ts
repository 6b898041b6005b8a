import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import type { Bounds } from '../text/sentence.ts'
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
  if (!highest || !lowest || highest === lowest || !areComparable(highest, lowest)) return undefined
  return { before: lowest, now: highest, isOrdered: false }
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
