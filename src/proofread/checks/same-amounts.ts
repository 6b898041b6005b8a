import { one } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, over, printedInterval, times } from '../figures/interval.ts'
import { between } from '../text/passage.ts'

/** An amount that is told again in brackets with another word of scale: 2.285,44 tỷ đồng (2.285.440 triệu đồng). */
export const sameAmounts: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((figure, at) => {
    const again = passage.figures[at + 1]
    if (!again || claimed.has(again) || !isMoney(figure) || !isMoney(again) || figure.scale.equals(again.scale))
      return []
    const gap = between(passage, figure, again)
    if (!/^\s*[\p{L}\s]{0,20}\(\s*(?:tương đương|tức|bằng)?\s*$/u.test(gap)) return []
    const value = over(times(printedInterval(figure), exactly(figure.scale)), exactly(again.scale))
    if (!value) return []
    const computation = `${bare(figure)} ${figure.unit.split(' ')[0]}`
    return [judgedClaim(passage, again, value, { kind: 'repeated-quantity', computation, grave: 'error' })]
  })

function isMoney(figure: Figure): boolean {
  return (
    countedWord(figure) === 'đồng' && figure.role === 'quantity' && (!figure.scale.equals(one) || figure.decimals === 0)
  )
}
