import { hundred } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, minus, over, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { canBeAdded } from '../sums/parts.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isSpan } from '../text/units.ts'

/** Before the distance of two values, and which way it goes. */
const changed =
  /(?<!\p{L})(?:(giảm|cắt|rút(?: ngắn)?|bớt|tinh giản)|tăng)(?:\s(?:giảm|được|đi|thêm|ngắn|bớt)){0,2}\s*$/iu

/** Between two values that are told one behind the other of the same thing. */
const goesOn = /^[^.;:()\d]{0,120}$/u

/** Between that and its per cent of the value before. */
const sameAs =
  /^[^.;()\d]{0,40}(?:\(|[,–-]\s|\s)(?:(?:tương ứng|tương đương|tức|hay|bằng|đạt|chiếm|tỷ lệ|tỉ lệ|mức)(?:\s(?:với|là|giảm|tăng|cắt giảm|tỷ lệ|khoảng|mức))*)?\s*(?:giảm|tăng)?\s*$/iu

/** Behind a share: it is of what was to be cut, or of something else. */
const ofOther =
  /^\)?[^.;,]{0,50}(?:mục tiêu|kế hoạch|chỉ tiêu|đề án|lộ trình|phải (?:giảm|cắt)|cần (?:giảm|cắt)|tổng số|hiện (?:có|nay)|còn lại|sau (?:khi )?\p{L}+)/iu

/**
 * The share of what was cut or added, where the two values and their distance stand before it: giảm từ 175 phòng xuống còn 126 phòng; như
 * vậy đã giảm 49 phòng, tương ứng giảm 28,0%; theo quy định là 1.500 ngày, nay còn 1.050 ngày, cắt giảm 450 ngày (30,0%). Other words
 * may part the distance from the values. A slip is a share near it, or what is made of the value after the change or of what is left.
 */
export const cutShares: PassageCheck = (passage, claimed) => {
  const figures = passage.figures.filter(({ role }) => role === 'quantity')
  return figures.flatMap((share, at) => {
    const [one, other, cut] = figures.slice(Math.max(0, at - 3), at)
    if (!share.isPercent || claimed.has(share) || !one || !other || !cut) return []
    const way = changed.exec(passage.text.slice(Math.max(0, cut.start - 30), cut.start))
    if (!way || !isTold(passage, { one, other, cut, share })) return []
    const isFall = way[1] !== undefined
    const [before, after] = isFall === one.value.compare(other.value) > 0 ? [one, other] : [other, one]
    const computed = percentOf(cut, before)
    const slips = [percentOf(cut, after), percentOf(after, before)]
    const isSlip = computed && (isNearMiss(share, computed.value) || slips.some((each) => each && agrees(share, each)))
    if (!computed || !(agrees(share, computed) || isSlip)) return []
    const computation = `${bare(cut)} / ${bare(before)}`
    return [judgedClaim(passage, share, computed, { kind: 'difference', computation, grave: 'error' })]
  })
}

function percentOf(part: Figure, whole: Figure): Interval | undefined {
  return over(times(printedInterval(part), exactly(hundred)), printedInterval(whole))
}

interface Cut {
  readonly one: Figure
  readonly other: Figure
  readonly cut: Figure
  readonly share: Figure
}

/** Whether the third of three amounts is the distance of the others, and the share is told beside it. */
function isTold(passage: Passage, { one, other, cut, share }: Cut): boolean {
  const { text } = passage
  const isPlain = [one, other, cut].every(
    (each) => !each.isPercent && canBeAdded(each, cut) && !isSpan(each) && roughnessAt(text, each.start) === undefined,
  )
  const difference = minus(printedInterval(one), printedInterval(other))
  return (
    isPlain &&
    difference.value.abs().equals(cut.value) &&
    goesOn.test(between(passage, one, other).replace(/(?:19|20)\d\d/gu, 'nay')) &&
    sameAs.test(between(passage, cut, share)) &&
    !ofOther.test(text.slice(share.end)) &&
    roughnessAt(text, share.start) === undefined
  )
}
