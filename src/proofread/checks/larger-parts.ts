import type { PassageCheck } from '../check.ts'
import { plainClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import { bare } from '../figures/in-print.ts'
import { canBeAdded, partsIn } from '../sums/parts.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Words behind or before a number that make it a part of the one before. */
const partBehind = /^[^.;,(\d]{0,40}(?:trong số (?:đó|này|ấy|nêu trên)|trong đó)\s*(?:[.,;)]|$)/u
const partBefore = /trong số (?:đó|này|ấy)[\s,:]*(?:có|đã)?[^.;,\d]{0,20}$/iu

/** Parts that are larger than what they are said to be of: 86 vụ việc, đã giải quyết 97 vụ việc trong số đó. */
export const largerParts: PassageCheck = (passage, claimed) => {
  const parts = partsIn(passage)
  return parts.flatMap(({ figure }, at) => {
    const whole = parts[at - 1]?.figure
    if (!whole || claimed.has(figure) || figure.value.compare(whole.value) <= 0 || !canBeAdded(figure, whole)) return []
    const isSame = countedWord(figure) !== '' && countedWord(figure) === countedWord(whole)
    const isPart =
      partBehind.test(passage.text.slice(figure.end)) || partBefore.test(passage.text.slice(whole.end, figure.start))
    if (!isSame || !isPart || !isWithin(sentenceAt(passage.text, whole.start), figure)) return []
    return [
      plainClaim(passage, figure, {
        ...{ kind: 'sum', verdict: 'error', expected: null, arithmetic: `${bare(figure)} > ${bare(whole)}` },
        why: {
          vi: `Một phần (${bare(figure)}) không thể lớn hơn tổng (${bare(whole)}).`,
          en: `A part (${bare(figure)}) cannot be larger than its whole (${bare(whole)}).`,
        },
        suggestion: { vi: 'Kiểm tra lại hai số này.', en: 'Check the two figures.' },
      }),
    ]
  })
}
