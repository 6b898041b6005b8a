import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, over, times, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isMisread, isNearMiss, isPowerOff } from '../figures/near-miss.ts'
import { type LevelTerm, levelTerms } from '../products/level-terms.ts'
import { toldTotals } from '../products/told-totals.ts'

/** Whether a text tells of levels at all. */
const isTold = /mức|đơn giá|mỗi|\p{L}\s?\/\s?\p{L}/iu

/**
 * What so many at so much each come to, alone or several kinds together, against the sum that is told of them: 312 suất mức 1.000.000
 * đồng và 952 suất mức 500.000 đồng, tổng kinh phí 788 triệu đồng; 215 hộ, mức 30 triệu đồng/hộ, kinh phí 6.450 triệu đồng.
 */
export const levelProducts: PassageCheck = (passage, claimed) => {
  if (!isTold.test(passage.text)) return []
  const terms = levelTerms(passage)
  if (terms.length === 0) return []
  return toldTotals(passage, terms).flatMap(({ figure, own, others }) => {
    if (claimed.has(figure)) return []
    const product = productOf(figure, own)
    if (!product) return []
    const isIt = agrees(figure, product)
    if (!isIt && (isOtherwise(figure, [...own, ...others]) || !isMeant(figure, product))) return []
    const computation = own.map(({ count, level }) => `${bare(count)} × ${told(level, figure)}`).join(' + ')
    return [judgedClaim(passage, figure, product, { kind: 'formula', computation, grave: 'error' })]
  })
}

function productOf(figure: Figure, terms: readonly LevelTerm[]): Interval | undefined {
  const products = terms.map(({ count, level }) => times(exactly(count.value), exactly(level.value.mul(level.scale))))
  return over(total(products), exactly(figure.scale))
}

/** A level with its word of scale where the total has another one. */
function told(level: Figure, figure: Figure): string {
  const [word = ''] = level.unit.split(' ')
  return level.scale.equals(figure.scale) || !/^(?:nghìn|ngàn|triệu|tỷ|tỉ)$/u.test(word)
    ? bare(level)
    : `${bare(level)} ${word}`
}

/** Whether it is what some of the products give, or all of the sentence. */
function isOtherwise(figure: Figure, terms: readonly LevelTerm[]): boolean {
  return [terms, ...terms.map((each) => [each])].some((some) => {
    const product = productOf(figure, some)
    return product !== undefined && agrees(figure, product)
  })
}

function isMeant(figure: Figure, { value }: Interval): boolean {
  return isNearMiss(figure, value) || isMisread(figure, value) || isPowerOff(figure, value)
}
