import type { Figure } from '../figures/figure.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { type Bounds, clauseAt, isWithin } from '../text/sentence.ts'
import { inOrder, type Pair } from './change-pair.ts'
import { isOfSame, tellsChange } from './change-ties.ts'
import { areComparable, couldTell, isBottom, leadOf, valuesBefore, yearOf } from './change-values.ts'
import { earlierValue, laterValue } from './change-words.data.ts'
import type { Change } from './changes.ts'

/** The values of a change that are told behind it: both in brackets, the level that was left, or the one that was reached and the one before. */
export function toldBehind(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const behind = passage.figures
    .slice(change.at + 1)
    .filter((each) => isWithin(sentence, each) && each.role === 'quantity' && couldTell(change.figure, each))
  return (
    reached(passage, change, sentence) ??
    ofBrackets(passage, change, sentence, behind) ??
    fromLevel(passage, change, sentence, behind) ??
    toLevel(passage, change, behind)
  )
}

/** A value that is told behind its change, with the value before in brackets. */
function reached(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const { figure, at } = change
  const clause = clauseAt(passage.text, figure.start)
  if (valuesBefore(passage, change, clause).length > 0) return undefined
  const [now, ...others] = passage.figures
    .slice(at + 1)
    .filter((each) => isWithin(clause, each) && isWithin(sentence, each) && each.role === 'quantity')
  if (!now || !/^[^()]{0,30}(?:đạt|còn|là)\s*$/u.test(between(passage, figure, now)) || !couldTell(figure, now))
    return undefined
  const before = others.find((each) => areComparable(now, each) && !isBottom(passage, each))
  const isBase = before && /\((?:cùng kỳ|năm)[^()]*$/u.test(between(passage, now, before))
  return isBase ? inOrder(before, now) : undefined
}

/** giảm 10,6 tỷ đồng so với cùng kỳ (quý IV/2023 là 30,7 tỷ đồng, quý IV/2024 là 20,1 tỷ đồng); tăng 25% (500 hồ sơ so với 400 hồ sơ) */
function ofBrackets(
  passage: Passage,
  { figure }: Change,
  sentence: Bounds,
  behind: readonly Figure[],
): Pair | undefined {
  const opens = passage.text.indexOf('(', figure.end)
  const closes = passage.text.indexOf(')', opens)
  if (opens < 0 || closes < 0 || tellsMore.test(passage.text.slice(figure.end, opens))) return undefined
  const [one, other, ...more] = behind.filter(({ start, end }) => start > opens && end <= closes)
  if (!one || !other || more.length > 0 || behind[0] !== one || !areComparable(one, other)) return undefined
  if (roughnessAt(passage.text, one.start) || roughnessAt(passage.text, other.start)) return undefined
  const gap = between(passage, one, other)
  if (/^[^,;()]*\sso với(?:\s\p{L}+){0,4}\s*$/u.test(gap)) return inOrder(other, one)
  const bounds = { start: opens, end: sentence.end }
  const [first, second] = [yearOf(passage, one, bounds), yearOf(passage, other, bounds)]
  if (first > 0 && second > 0 && first !== second) {
    return first < second ? inOrder(one, other) : inOrder(other, one)
  }
  const [early, late] = [leadOf(passage, one, bounds), leadOf(passage, other, bounds)]
  return earlierValue.test(early) && laterValue.test(late) && !laterValue.test(early) ? inOrder(one, other) : undefined
}

/** Between a change and the brackets behind it: a number, another clause, another change. */
const tellsMore = /(?<!\d)(?!(?:19|20)\d\d(?!\d))\d|[.;]\s|(?<!\p{L})(?:tăng|giảm|đạt|trong đó|và)(?!\p{L})|.{80}/u

/** lên 799,1 tấn, tăng 4,58% từ mức 764,1 tấn */
function fromLevel(
  passage: Passage,
  change: Change,
  sentence: Bounds,
  [before, next]: readonly Figure[],
): Pair | undefined {
  if (!before || !/^\s*(?:\p{L}+\s+){0,2}từ\s+(?:mức\s+|con số\s+)$/u.test(between(passage, change.figure, before)))
    return undefined
  if (next && /^[^.;]{0,60}(?:lên|xuống|còn|về|tới|đến|thành)\s/u.test(between(passage, before, next))) return undefined
  const now = valuesBefore(passage, change, sentence).at(-1)
  if (!now || roughnessAt(passage.text, now.start) || !areComparable(now, before)) return undefined
  return isOfSame(passage, now, change) ? inOrder(before, now) : undefined
}

/** tăng 31,7% lên 6.187 tỷ đồng cuối năm 2024, so với 4.698 tỷ đồng cùng kỳ */
function toLevel(passage: Passage, { figure }: Change, [now, before, ...more]: readonly Figure[]): Pair | undefined {
  if (!now || !before || !areComparable(now, before) || more.some((each) => areComparable(now, each))) return undefined
  const reached = /^\s*(?:\p{L}+\s+){0,2}(?:lên|xuống|còn|chỉ còn)\s+(?:mức\s+|thành\s+|còn\s+|tới\s+)?$/u
  const held = /^(?:[^.;()\d]|(?:19|20)\d\d){0,50}(?:so với|từ)\s+(?:mức\s+|con số\s+)?$/u
  const isTold = reached.test(between(passage, figure, now)) && held.test(between(passage, now, before))
  return isTold && !tellsChange(between(passage, now, before)) ? inOrder(before, now) : undefined
}
