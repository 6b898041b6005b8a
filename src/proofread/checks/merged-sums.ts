import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { judge } from '../figures/judge.ts'
import { isSlip } from '../figures/near-miss.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

const merges = /(?<!\p{L})(?:hình thành|thành lập|sáp nhập|hợp nhất|nhập|sắp xếp)(?!\p{L})/iu

/** Before a number: what is measured of places. */
const measure =
  /(?<!\p{L})(dân số|diện tích|số hộ|quy mô dân số)(?:\s(?:là|có|hiện tại|hiện nay|sau sáp nhập|sau khi nhập|tự nhiên|khoảng))*:?\s*$/iu

/** Places that were made one, against what they are together: từ phường A (dân số 14.280) và phường B (dân số 11.965), dân số 26.245 người. */
export const mergedSums: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((whole) => {
    const name = measureOf(passage.text, whole)
    if (name === undefined || whole.role !== 'quantity' || claimed.has(whole) || isInBrackets(passage.text, whole))
      return []
    const sentence = sentenceAt(passage.text, whole.start)
    if (!merges.test(passage.text.slice(sentence.start, whole.start))) return []
    const parts = passage.figures.filter(
      (each) =>
        isWithin(sentence, each) &&
        each.end <= whole.start &&
        isInBrackets(passage.text, each) &&
        measureOf(passage.text, each) === name,
    )
    const sum = total(parts.map(printedInterval))
    // Since then more may live there: only what looks like a slip is one.
    if (parts.length < 2 || !(judge(whole, sum) === 'same' || isSlip(whole, sum.value))) return []
    const computation = parts.map(bare).join(' + ')
    return [judgedClaim(passage, whole, sum, { kind: 'sum', computation, grave: 'error' })]
  })

function measureOf(text: string, { start }: Figure): string | undefined {
  return measure.exec(text.slice(Math.max(0, start - 50), start))?.[1]?.toLowerCase()
}

function isInBrackets(text: string, { start, end }: Figure): boolean {
  return /\([^()]*$/u.test(text.slice(Math.max(0, start - 60), start)) && /^[^()]*\)/u.test(text.slice(end, end + 60))
}
