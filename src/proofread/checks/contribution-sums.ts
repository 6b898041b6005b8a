import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Points that parts contribute to a growth in per cent: tăng 6,82%, trong đó … góp 0,74 điểm phần trăm, … 2,91 điểm phần trăm. */
export const contributionSums: PassageCheck = (passage, claimed) => {
  const said = /góp|kéo (?:tăng|giảm)/u.exec(passage.text)
  if (!said) return []
  const sentence = sentenceAt(passage.text, said.index)
  const points = passage.figures.filter(
    (each) => /^điểm (?:phần trăm|%)|^điểm$/u.test(each.unit) && !each.isPercent && isWithin(sentence, each),
  )
  const [first] = points
  if (!first || points.length < 3) return []
  const sum = total(points.map(printedInterval))
  const wholes = passage.figures.filter(({ isPercent, end }) => isPercent && end <= first.start)
  const fitting = wholes.findLast((whole) => agrees(whole, sum))
  const whole = fitting ?? wholes.findLast((each) => isNearMiss(each, sum.value))
  if (!whole || claimed.has(whole)) return []
  const computation = points.map(bare).join(' + ')
  return [judgedClaim(passage, whole, sum, { kind: 'sum', computation, grave: 'error' })]
}
