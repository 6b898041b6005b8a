import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { minus, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isMisread, isNearMiss } from '../figures/near-miss.ts'
import { isSharedRest } from '../rests/is-shared-rest.ts'
import { isToldAsChange } from '../shares/is-told-as-change.ts'
import { canBeAdded } from '../sums/parts.ts'
import { beforeDone } from '../sums/remainder-words.data.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isSpan } from '../text/units.ts'

/** How a clause begins that has what is left of a whole. */
const restLabel =
  /^(?:số |hiện |vẫn |nay )*(?:còn(?! sử dụng| hiệu lực| hạn)|chưa|đang (?:được |tiếp tục |trong thời hạn |phối hợp )*(?:giải quyết|xử lý|thực hiện|khắc phục|xem xét|xác minh|thụ lý|làm|chờ|triển khai|hoàn thiện|rà soát|lấy ý kiến)|vắng|hỏng|hư|không (?:đạt|hợp lệ|hoàn thành|đúng hạn|đủ)|tồn|thiếu|hụt)(?!\p{L})/iu

/** Behind what is left of other times. */
const ofOthers = /^[^.;,\d]{0,40}(?:của (?:các )?(?:năm|kỳ|giai đoạn)|(?:năm|kỳ) trước)/iu

/** Between two figures of neighbouring clauses or sentences: one mark that ends the first of them, or two with a short clause between. */
const nextClause = /^[^.;,()\d]{0,60}[.;,]\s[^.;()]{0,90}$/u

/** Figures behind a rest that may share it. */
const mostShared = 3

interface Taken {
  readonly whole: Figure
  readonly part: Figure
  readonly rest: Figure
}

/**
 * What is left, where the whole, what is done of it and the rest stand in short sentences or clauses of their own: Biên chế giao: 2.184. Có
 * mặt: 2.067. Còn chưa sử dụng: 117.
 */
export const labelledRests: PassageCheck = (passage, claimed) => {
  const amounts = passage.figures.filter((each) => each.role === 'quantity' && !each.isPercent && !isSpan(each))
  return amounts.flatMap((rest, at) => {
    const [whole, part] = amounts.slice(Math.max(0, at - 2), at)
    if (!whole || !part || claimed.has(rest) || !isTold(passage, { whole, part, rest })) return []
    return restClaim(passage, { whole, part, rest }, amounts.slice(at + 1, at + 1 + mostShared))
  })
}

/** The words of the clause of a figure before it; a label with a colon may have commas. */
function labelOf({ text }: Passage, { start }: Figure): string {
  const lead = text.slice(Math.max(0, start - 90), start)
  return (
    lead
      .split(/:\s*$/u.test(lead) ? /[.;]\s|[(\n\d]/u : /[.;,]\s|[(\n]/u)
      .at(-1)
      ?.trimStart() ?? ''
  )
}

/** The words before a figure since the last full stop or semicolon, in small letters. */
function sentenceLead(text: string, { start }: Figure): string {
  const lead = text.slice(Math.max(0, start - 90), start)
  return (lead.split(/[.;]\s|\n|\d/u).at(-1) ?? '').replace(/[,:]/gu, ' ').toLowerCase()
}

/** Whether three figures are told as a whole, what is done of it and what is left, each in a clause of its own, and count the same. */
function isTold(passage: Passage, { whole, part, rest }: Taken): boolean {
  const { text } = passage
  const [ofPart, ofRest] = [labelOf(passage, part), labelOf(passage, rest)]
  const isDone = beforeDone.test(` ${sentenceLead(text, part)} `) || /:\s*$/u.test(ofPart)
  const areAlike = canBeAdded(whole, part) && canBeAdded(whole, rest) && canBeAdded(part, rest)
  const arePlain = [whole, part, rest].every(
    (each) => roughnessAt(text, each.start) === undefined && !isToldAsChange(text, each),
  )
  return (
    isDone &&
    areAlike &&
    arePlain &&
    restLabel.test(ofRest) &&
    !restLabel.test(ofPart) &&
    !ofOthers.test(text.slice(rest.end, rest.end + 70)) &&
    isNext(text, whole, part) &&
    isNext(text, part, rest) &&
    whole.value.compare(part.value) > 0
  )
}

/** Whether a figure stands in the clause behind another one: what is said of that in per cent may stand between. */
function isNext(text: string, one: Figure, other: Figure): boolean {
  const gap = text
    .slice(one.end, other.start)
    .replace(/\(?[\d,]+\s?%\)?|(?<!\d)(?:19|20)\d\d(?!\d)|\d\d?\/\d\d?(?!\d)/gu, '')
  return nextClause.test(gap)
}

function restClaim(passage: Passage, { whole, part, rest }: Taken, behind: readonly Figure[]): readonly Claim[] {
  const left = minus(printedInterval(whole), printedInterval(part))
  const isSlip = isNearMiss(rest, left.value) || isMisread(rest, left.value)
  if (
    !agrees(rest, left) &&
    (!isSlip ||
      isSharedRest(
        rest,
        left,
        behind.filter((each) => canBeAdded(each, rest)),
      ))
  )
    return []
  const computation = `${bare(whole)} − ${bare(part)}`
  return [judgedClaim(passage, rest, left, { kind: 'difference', computation, grave: 'error' })]
}
