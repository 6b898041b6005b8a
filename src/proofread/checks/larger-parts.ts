import type { PassageCheck } from '../check.ts'
import { largerPartClaim } from '../claims/larger-part-claim.ts'
import { countedWord } from '../figures/counted-word.ts'
import { canBeAdded, partsIn } from '../sums/parts.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Words behind or before a number that make it a part of the one before. */
const partBehind = /^[^.;,(\d]{0,40}(?:trong số (?:đó|này|ấy|nêu trên)|trong đó)\s*(?:[.,;)]|$)/u
const partBefore = /trong số (?:đó|này|ấy)[\s,:]*(?:có|đã)?[^.;,\d]{0,20}$/iu

/** Words between a part and the whole behind it. */
const wholeBehind = /^[^.;,:\d()]{0,60}\s(?:trong|trên)\s+(?:tổng\s+)?(?:tổng số|tổng cộng|số)\s+(?:là\s+)?$/u

/** Parts that are larger than the whole right behind them: 286 trẻ trong tổng số 260 trẻ. */
const largerThanNext: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((figure, at) => {
    const whole = passage.figures[at + 1]
    if (!whole || claimed.has(figure) || figure.role !== 'quantity' || figure.isPercent || whole.role !== 'quantity')
      return []
    const isSame =
      countedWord(figure) !== '' && countedWord(figure) === countedWord(whole) && figure.scale.equals(whole.scale)
    const isLarger = isSame && figure.value.compare(whole.value) > 0
    const isPart = isLarger && wholeBehind.test(passage.text.slice(figure.end, whole.start))
    const isChange = /(?:tăng|giảm|hơn|vượt|thêm|trên|khoảng|gần)\s*$/iu.test(
      passage.text.slice(Math.max(0, figure.start - 10), figure.start),
    )
    return isPart && !isChange ? [largerPartClaim(passage, figure, whole)] : []
  })

/** Parts that are larger than what they are said to be of: 86 vụ việc, đã giải quyết 97 vụ việc trong số đó. */
export const largerParts: PassageCheck = (passage, claimed, reading) => {
  const parts = partsIn(passage)
  const behind = parts.flatMap(({ figure }, at) => {
    const whole = parts[at - 1]?.figure
    if (!whole || claimed.has(figure) || figure.value.compare(whole.value) <= 0 || !canBeAdded(figure, whole)) return []
    const isSame = countedWord(figure) !== '' && countedWord(figure) === countedWord(whole)
    const isPart =
      partBehind.test(passage.text.slice(figure.end)) || partBefore.test(passage.text.slice(whole.end, figure.start))
    if (!isSame || !isPart || !isWithin(sentenceAt(passage.text, whole.start), figure)) return []
    return [largerPartClaim(passage, figure, whole)]
  })
  return [...behind, ...largerThanNext(passage, claimed, reading)]
}
