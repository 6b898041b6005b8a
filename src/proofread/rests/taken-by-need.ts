import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { phraseBefore } from './phrase-before.ts'
import type { Taken } from './taken.ts'

const need = /(?:^|\s)(?:nhu cầu|định mức|cần|phải|được giao|giao|kế hoạch|yêu cầu|quy định|chỉ tiêu)(?:\s|$)/u

/** What is missing between what is needed and what is there, the only two values of the sentence. */
export function takenByNeed(passage: Passage, rest: Figure, values: readonly Figure[]): Taken | undefined {
  if (!/(?:^|\s)thiếu(?:\s|$)/u.test(phraseBefore(passage, rest))) return undefined
  const sentence = sentenceAt(passage.text, rest.start)
  const [one, other, ...more] = values.filter((each) => isWithin(sentence, each))
  if (!one || !other || more.length > 0 || rest.start - other.end > 60) return undefined
  if (![one, other].some((each) => need.test(phraseBefore(passage, each)))) return undefined
  return one.value.compare(other.value) > 0 ? { whole: one, part: other } : { whole: other, part: one }
}
