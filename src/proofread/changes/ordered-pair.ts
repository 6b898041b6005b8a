import type { Figure } from '../figures/figure.ts'
import { between, type Passage } from '../text/passage.ts'
import type { Bounds } from '../text/sentence.ts'
import { inOrder, type Pair } from './change-pair.ts'
import { isInner, leadOf, yearOf } from './change-values.ts'
import { earlierValue, laterValue, timeBefore, wentTo } from './change-words.data.ts'

/** Values of a whole year and of part of one are no two of the same. */
const ofPart = /(?<!\p{L})(?:quý|tháng)(?!\p{L})/u
const ofYear = /(?<!\p{L})(?:trong|cả) năm(?!\p{L})/u

/** Which of two values is the earlier one, by their years or by the words before them. */
export function orderedPair(passage: Passage, first: Figure, second: Figure, bounds: Bounds): Pair | undefined {
  const [words, others] = [leadOf(passage, first, bounds), leadOf(passage, second, bounds)]
  const [early, late] = [passage.text.slice(bounds.start, first.start), between(passage, first, second)]
  if (ofPart.test(early) !== ofPart.test(late) && ofYear.test(`${early} ${late}`)) return undefined
  const other = yearOf(passage, second, bounds)
  const one = yearOf(passage, first, bounds) || yearBehind(passage, first, other)
  if (one > 0 && other > 0 && one !== other) {
    return one < other ? inOrder(first, second) : inOrder(second, first)
  }
  if (/so với/u.test(others) && !/so với/u.test(words)) return inOrder(second, first)
  if (one > 0 && other === 0 && laterValue.test(others) && !earlierValue.test(others)) return inOrder(first, second)
  if (earlierValue.test(words) && laterValue.test(others) && !earlierValue.test(others)) return inOrder(first, second)
  if (laterValue.test(words) && earlierValue.test(others) && !laterValue.test(others)) return inOrder(second, first)
  if (wentTo.test(others) && !laterValue.test(words) && other === 0) return inOrder(first, second)
  if (timeBefore.test(others) && one === 0 && other === 0 && !earlierValue.test(words)) return inOrder(second, first)
  const isBase = isInner(passage, second, bounds) && (earlierValue.test(others) || other > 0)
  if (isBase && one === 0 && !earlierValue.test(words)) return inOrder(second, first)
  return undefined
}

/** The year right behind a value, if the next value has one of its own: 214.760 hồ sơ trong năm 2031, năm 2030 là 182.000 hồ sơ. */
function yearBehind({ text }: Passage, { end }: Figure, other: number): number {
  const found = /^[^,;.()\d]{0,40}\snăm\s((?:19|20)\d\d)\s*[,;(]/u.exec(text.slice(end, end + 60))?.[1]
  return other === 0 || found === undefined || Number(found) === other ? 0 : Number(found)
}
