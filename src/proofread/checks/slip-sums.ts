import { exact } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isSlip } from '../figures/near-miss.ts'
import { type Part, partsIn } from '../sums/parts.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { sentenceAt } from '../text/sentence.ts'

/** A number of so many digits is not by chance what others give but for one slip of the pen. */
const fewestDigits = 5

/** More parts than this are not added up. */
const mostParts = 8

/** Between a whole and its first part: it is held against something, or it is raised. */
const another = /so với|cùng kỳ|kế hoạch|dự toán|chỉ tiêu|nâng|lên/u

/** Wholes whose parts follow in this sentence or the next and give it but for one digit: Tổng đàn 520.453 con. Đàn trâu 116.240 con, … */
export const slipSums: PassageCheck = (passage, claimed) => {
  const parts = partsIn(passage).filter(({ figure }) => countedWord(figure) !== '')
  return parts.flatMap((whole, at) => {
    const { figure } = whole
    const isTold = claimed.has(figure) || roughnessAt(passage.text, figure.start) !== undefined
    if (isTold || digitsOf(figure) < fewestDigits) return []
    return slipClaim(passage, whole, partsBehind(passage, whole, parts.slice(at + 1)))
  })
}

/** Whether a number is so near another one that it is another value of it, no part. */
function isNearly(part: Figure, whole: Figure): boolean {
  return part.value.compare(whole.value.mul(exact('0.99'))) > 0
}

/** How many digits a number has, the zeros at its end left out. */
function digitsOf({ text }: Figure): number {
  return text.replace(/\D/g, '').replace(/0+$/, '').length
}

/** The numbers of the same behind a whole, up to one that is no smaller or stands two sentences on. */
function partsBehind({ text }: Passage, { figure }: Part, behind: readonly Part[]): readonly Part[] {
  const { end } = sentenceAt(text, Math.min(text.length, sentenceAt(text, figure.start).end + 2))
  const alike = behind.filter(
    (part) => countedWord(part.figure) === countedWord(figure) && part.figure.scale.equals(figure.scale),
  )
  const last = alike.findIndex((part) => part.figure.value.compare(figure.value) >= 0 || part.figure.end > end)
  return alike.slice(0, last < 0 ? mostParts : Math.min(last, mostParts))
}

function slipClaim(passage: Passage, { figure }: Part, parts: readonly Part[]): readonly Claim[] {
  const [first] = parts
  if (!first || another.test(passage.text.slice(figure.end, first.figure.start))) return []
  const runs = parts.slice(1).map((_, at) => parts.slice(0, at + 2).map((part) => part.figure))
  const sums = runs.map((run) => ({ run, sum: total(run.map(printedInterval)) }))
  const found =
    sums.find(({ sum }) => agrees(figure, sum)) ??
    sums.find(
      ({ run, sum }) =>
        isSlip(figure, sum.value) && run.every((part) => part.decimals <= figure.decimals && !isNearly(part, figure)),
    )
  if (!found) return []
  const computation = found.run.map(bare).join(' + ')
  return [judgedClaim(passage, figure, found.sum, { kind: 'sum', computation, grave: 'error' })]
}
