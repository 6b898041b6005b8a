import { isZero } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claim.ts'
import { judgedClaim } from '../claim-in.ts'
import type { Figure } from '../figure.ts'
import { bare } from '../in-print.ts'
import { exactly, over, printedInterval, times } from '../interval.ts'
import { between, type Passage } from '../passage.ts'
import { isWithin, sentenceAt } from '../sentence.ts'
import { haveSameUnit, isRough } from '../units.ts'

/** Multiples of a value that stands in brackets: 1.260 thủ tục, gấp 2,1 lần năm 2022 (600 thủ tục). */
export const multipleClaims: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((figure, at) => {
    const lead = passage.text.slice(Math.max(0, figure.start - 20), figure.start)
    if (!/^lần/u.test(figure.unit) || claimed.has(figure) || isRough(passage, figure)) return []
    return /gấp\s*$/u.test(lead) ? multipleClaim(passage, figure, at) : []
  })

function multipleClaim(passage: Passage, figure: Figure, at: number): readonly Claim[] {
  const sentence = sentenceAt(passage.text, figure.start)
  const isValue = (each: Figure) => each.role === 'quantity' && !each.isPercent && !isZero(each.value)
  const now = passage.figures.slice(0, at).findLast((each) => isWithin(sentence, each) && isValue(each))
  const base = passage.figures.slice(at + 1).find((each) => isWithin(sentence, each) && isValue(each))
  if (!now || !base || !/\([^()]*$/u.test(between(passage, figure, base)) || !haveSameUnit(now, base)) return []
  const amount = (each: Figure) => times(printedInterval(each), exactly(each.scale))
  const multiple = over(amount(now), amount(base))
  if (!multiple) return []
  const computation = `${bare(now)} / ${bare(base)}`
  return [judgedClaim(passage, figure, multiple, { kind: 'ratio', computation, grave: 'error' })]
}
