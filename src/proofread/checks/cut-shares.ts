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

/** Between the values before and after a change. */
const cameTo = /(?<!\p{L})(?:còn|xuống|lên|đến|thành|về)(?:\s(?:còn|chỉ còn|mức|là))?\s*$/iu

/** Before the distance of the two. */
const changed = /(?<!\p{L})(?:giảm|cắt|rút(?: ngắn)?|bớt|tinh giản|tăng)(?:\s(?:giảm|được|đi|thêm|ngắn|bớt)){0,2}\s*$/iu

/** Between that and its per cent of the value before. */
const sameAs =
  /^[^.;()\d]{0,40}(?:\(|[,–-]\s|\s)(?:(?:tương ứng|tương đương|tức|hay|bằng|đạt|chiếm|tỷ lệ|tỉ lệ|mức)(?:\s(?:với|là|giảm|tăng|cắt giảm|tỷ lệ|khoảng|mức))*)?\s*(?:giảm|tăng)?\s*$/iu

/** Behind a share: it is of what was to be cut, or of something else. */
const ofOther =
  /^\)?[^.;,]{0,50}(?:mục tiêu|kế hoạch|chỉ tiêu|đề án|lộ trình|phải (?:giảm|cắt)|cần (?:giảm|cắt)|tổng số)/iu

/**
 * The share of what was cut, where the two values and their distance stand before it: giảm từ 175 phòng xuống còn 126 phòng; như vậy đã
 * giảm 49 phòng, tương ứng giảm 28,0%. Other words may part the distance from the values. A slip is a share near it, or what is made of
 * the value after the change or of what is left.
 */
export const cutShares: PassageCheck = (passage, claimed) => {
  const figures = passage.figures.filter(({ role }) => role === 'quantity')
  return figures.flatMap((share, at) => {
    const [before, after, cut] = figures.slice(Math.max(0, at - 3), at)
    if (!share.isPercent || claimed.has(share) || !before || !after || !cut) return []
    if (!isTold(passage, { before, after, cut, share })) return []
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
  readonly before: Figure
  readonly after: Figure
  readonly cut: Figure
  readonly share: Figure
}

/** Whether the third of three amounts is the distance of the others by its words and by its value, and the share is told beside it. */
function isTold(passage: Passage, { before, after, cut, share }: Cut): boolean {
  const { text } = passage
  const isPlain = [before, after, cut].every(
    (each) => !each.isPercent && canBeAdded(each, cut) && !isSpan(each) && roughnessAt(text, each.start) === undefined,
  )
  const difference = minus(printedInterval(before), printedInterval(after))
  const gap = between(passage, before, after)
  return (
    isPlain &&
    /(?<!\p{L})từ\s$/iu.test(text.slice(Math.max(0, before.start - 4), before.start)) &&
    !/[.;]\s/u.test(gap) &&
    cameTo.test(gap) &&
    changed.test(text.slice(Math.max(0, cut.start - 30), cut.start)) &&
    difference.value.abs().equals(cut.value) &&
    sameAs.test(between(passage, cut, share)) &&
    !ofOther.test(text.slice(share.end)) &&
    roughnessAt(text, share.start) === undefined
  )
}
