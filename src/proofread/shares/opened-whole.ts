import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { canBeAdded } from '../sums/parts.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'
import type { Candidate } from './share-candidates.ts'

/** The whole that opens the sentence: Trong tổng số 270 em, 30% ở nội trú, tức 81 em. */
export function openedWhole(passage: Passage, { part, percent, wholes, wording }: Candidate): Figure | undefined {
  if (/^(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|so với|cùng kỳ)/u.test(wording)) return undefined
  const { start } = sentenceAt(passage.text, percent.start)
  const first = Math.min(part.start, percent.start)
  const whole = passage.figures.find((each) => each.start >= start && each.role === 'quantity')
  if (!whole || !wholes.includes(whole) || !(canBeAdded(part, whole) || isOneOf(passage, part, whole))) return undefined
  const next = passage.figures.find((each) => each.start > whole.start && each.role === 'quantity')
  const isOpening =
    /^[\s"“(+•*–-]*(?:(?:Trong|Trên)(?:\s+(?:tổng\s+)?số)?|So với\s+(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?:\s\p{L}+){0,3})\s+$/u.test(
      passage.text.slice(start, whole.start),
    )
  return isOpening && next?.start === first ? whole : undefined
}

/** Whether a part is said to be some of a whole, by whatever name: Trong số 69 tác phẩm có 19 phim. */
function isOneOf({ text }: Passage, part: Figure, whole: Figure): boolean {
  const isThing = (each: Figure) => !/^(?:đồng|usd|tấn|kg|ha|m|m2|m²|km|điểm)?$/u.test(countedWord(each))
  return (
    /trong (?:tổng )?số\s+$/iu.test(text.slice(Math.max(0, whole.start - 16), whole.start)) &&
    isThing(part) &&
    isThing(whole)
  )
}
