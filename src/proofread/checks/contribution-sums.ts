import { zero } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, minus, plus, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
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
  const isTaken = (each: Figure) => takes.test(passage.text.slice(Math.max(0, each.start - 40), each.start))
  const sum = points
    .map((each) => (isTaken(each) ? minus(exactly(zero), printedInterval(each)) : printedInterval(each)))
    .reduce(plus, exactly(zero))
  const wholes = wholesBefore(passage, first)
  const fitting = wholes.findLast((whole) => agrees(whole, sum))
  const whole = fitting ?? wholes.findLast((each) => isNearMiss(each, sum.value))
  if (!whole || claimed.has(whole)) return []
  const computation = points.map((each, at) => `${signOf(isTaken(each), at)}${bare(each)}`).join('')
  return [judgedClaim(passage, whole, sum, { kind: 'sum', computation, grave: 'error' })]
}

/** Before points that are taken off: làm giảm 0,4 điểm phần trăm. */
const takes = /(?<!\p{L})(?:làm|kéo|góp phần)?\s?giảm(?:\s(?:mức tăng chung|tốc độ tăng|đi))?\s*$/u

function signOf(isTaken: boolean, at: number): string {
  if (at === 0) return isTaken ? '−' : ''
  return isTaken ? ' − ' : ' + '
}

/** What is called the growth of all parts stands before the sentence of its parts, or as its first figure; the growth of a part does not. */
function wholesBefore({ text, figures }: Passage, points: Figure): readonly Figure[] {
  const sentence = sentenceAt(text, points.start)
  const percents = figures.filter(({ isPercent, end }) => isPercent && end <= points.start)
  const earlier = percents.filter(({ end }) => end <= sentence.start)
  const opens = /^\s*(?:trong|vào) (?:mức|tốc độ|tổng) tăng/iu.test(text.slice(sentence.start, points.start))
  const own = percents.filter((each) => isWithin(sentence, each))
  return opens && own.length < 2 && earlier.length > 0 ? earlier : percents
}
