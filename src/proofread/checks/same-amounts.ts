import { one } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, over, printedInterval, times } from '../figures/interval.ts'
import { amountOf } from '../figures/roughly-equal.ts'
import { between, type Passage } from '../text/passage.ts'
import { isPrecise, roughnessAt } from '../text/roughness.ts'

/** Between an amount and the same told again: in brackets, or with a word that says so. */
const toldAgain =
  /^[\p{L}\s]{0,24}(?:\(\s*(?:(?:tương đương|tương ứng|tức|bằng|làm tròn|quy tròn)(?:\s(?:với|là))?)?|(?:,\s*|\s)(?:tương đương|tức|làm tròn|quy tròn|hay)(?:\s(?:với|là))?)\s*(?:khoảng|xấp xỉ|gần|hơn|trên)?\s*$/u

/** Behind an amount that has no words of its own. */
const closes = /^[\p{L} ]{0,16}?đồng\s*(?:[).,;]|$)/u

/** A rough word leaves it open by so much. */
const rough = 0.1

/**
 * An amount that is told again with another word of scale: 2.285,44 tỷ đồng (2.285.440 triệu đồng); 2.836.483.552.955 đồng (khoảng
 * 2.836,5 tỷ đồng). In brackets with words of its own it may be a part: 3,5 tỷ đồng (450 triệu đồng từ ngân sách xã).
 */
export const sameAmounts: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((figure, at) => {
    const again = passage.figures[at + 1]
    if (!again || claimed.has(again) || !isMoney(figure) || !isMoney(again) || figure.scale.equals(again.scale))
      return []
    if (!isTold(passage, figure, again) || isRoughlyIt(passage, figure, again)) return []
    const value = over(times(printedInterval(figure), exactly(figure.scale)), exactly(again.scale))
    if (!value) return []
    const computation = figure.scale.equals(one) ? bare(figure) : `${bare(figure)} ${figure.unit.split(' ')[0]}`
    return [judgedClaim(passage, again, value, { kind: 'repeated-quantity', computation, grave: 'error' })]
  })

function isMoney(figure: Figure): boolean {
  return (
    countedWord(figure) === 'đồng' && figure.role === 'quantity' && (!figure.scale.equals(one) || figure.decimals === 0)
  )
}

function isTold(passage: Passage, figure: Figure, again: Figure): boolean {
  return toldAgain.test(between(passage, figure, again)) && closes.test(passage.text.slice(again.end, again.end + 24))
}

/** Whether a rough word stands before an amount that is near the other: gần 2.900 tỷ đồng. */
function isRoughlyIt({ text }: Passage, figure: Figure, again: Figure): boolean {
  const isRough = [figure, again].some((each) => roughnessAt(text, each.start) !== undefined && !isPrecise(each))
  return isRough && Math.abs(amountOf(again) / amountOf(figure) - 1) <= rough
}
