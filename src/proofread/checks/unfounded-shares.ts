import { hundred } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'
import { changesIn } from '../changes/changes.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, over, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isSlip } from '../figures/near-miss.ts'
import { numberOf } from '../figures/roughly-equal.ts'
import { likelyBase } from '../shares/likely-base.ts'
import { partsIn } from '../sums/parts.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { labelOf } from '../text/whole-words.ts'

/** Between an amount and the share that is said of it. */
const ties = /^[^.;\d%]{0,50}(?:[,(]|\s)\s*(?:đạt|chiếm|bằng|tương đương|(?:tỷ|tỉ) lệ|\()[^.;,\d%]{0,24}$/u

/** Between an amount and its rate, which is told by a name: 4.130 hồ sơ nộp trực tuyến; tỷ lệ trực tuyến đạt. */
const rate = /^[^.;\d%]{0,40}[;,]\s*(?:t[ỷỉ] lệ)\s([^.;:,()\d%]{3,60}?)\s(?:đạt|chiếm|là|bằng)\s*$/u

/** What was given to be spent or done, and what was: between the two no other amount is told but parts of the first. */
const given = /(?<!\p{L})(?:phân bổ|được giao|bố trí|cấp)(?!\p{L})[^.;,\d]{0,30}$/iu
const done = /(?<!\p{L})đã\s(?:giải ngân|chi|sử dụng|thực hiện)(?:\sđược)?\s*$/iu

/** What was taken in, and what was settled of it. */
const takenIn = /(?<!\p{L})(?:thụ lý|tiếp nhận|phải giải quyết)(?:\s\p{L}+){0,2}\s*$/iu
const settled = /(?<!\p{L})(?:đã|kết quả)\s(?:giải quyết|xử lý)(?:\s(?:xong|được))?\s*$/iu

/** Before an amount: it is joined to a change. */
const joined = /(?:tăng|giảm)[^.;]*\)\s*(?:và|,)\s*$/u

const severally = /lần lượt|tương ứng/u

/** Behind a share: what it is of stands elsewhere. */
const ofOther = /^[^.;,)]{0,40}(?:cùng kỳ|năm trước|so với|năm 20|dân số|bình quân|trung bình)/u

/** A share of a plan is one of a number that is called so. */
const plan = /kế hoạch|dự toán|chỉ tiêu/iu

/** So far a share may be from what the likely base gives. */
const near = 0.16

/**
 * Shares that are said of an amount, but do not follow from the number before it that would be their base, though they come near to
 * what it gives: they may have another base, which the text does not name.
 */
export const unfoundedShares: PassageCheck = (passage, claimed) => {
  const changes = new Set(changesIn(passage, new Set()).map(({ figure }) => figure))
  const parts = partsIn(passage).map(({ figure }) => figure)
  return passage.figures.flatMap((share, at) => {
    const part = passage.figures[at - 1]
    if (!part || !parts.includes(part) || claimed.has(share) || [share, part].some((each) => changes.has(each)))
      return []
    if (!isShareOf(passage, share, part)) return []
    const whole = likelyBase(passage, part, parts)
    const computed = whole && over(times(printedInterval(part), exactly(hundred)), printedInterval(whole))
    if (!whole || !computed || !isMeant(passage, share, whole)) return []
    const off = Math.abs(numberOf(share.value) / numberOf(computed.value) - 1)
    if (!agrees(share, computed) && off > near && !isDone(passage, whole, part)) return []
    const computation = `${bare(part)} / ${bare(whole)}`
    const isSure = isSettled(passage, whole, part) && isSlip(share, computed.value)
    return [judgedClaim(passage, share, computed, { kind: 'ratio', computation, grave: isSure ? 'error' : 'check' })]
  })
}

function isShareOf(passage: Passage, share: Figure, part: Figure): boolean {
  const { text } = passage
  const gap = between(passage, part, share)
  const isRough = [share, part].some(({ start }) => roughnessAt(text, start) !== undefined)
  if (joined.test(text.slice(Math.max(0, part.start - 80), part.start))) return false
  const isPart = share.isPercent && share.value.compare(hundred) < 0 && countedWord(part) !== '' && !isRough
  return (
    isPart &&
    (ties.test(gap) || isRateOf(passage, part, gap)) &&
    !severally.test(gap) &&
    !ofOther.test(text.slice(share.end, share.end + 60))
  )
}

/** Whether the name of a rate is what its amount is called. */
function isRateOf(passage: Passage, part: Figure, gap: string): boolean {
  const name = rate.exec(gap)?.[1]
  const words = name === undefined ? [] : searchName(name).split(' ').slice(-2)
  const label = searchName(`${labelOf(passage, part)} ${gap.split(/[;,]/u)[0]}`)
  return words.length > 1 && ` ${label} `.includes(` ${words.join(' ')} `)
}

function isDone({ text }: Passage, whole: Figure, part: Figure): boolean {
  const lead = ({ start }: Figure) => text.slice(Math.max(0, start - 50), start)
  return given.test(lead(whole)) && done.test(lead(part))
}

/** Whether a part is what was settled of all that was taken in: then a slip of the pen in the share tells that nothing else is meant. */
function isSettled({ text }: Passage, whole: Figure, part: Figure): boolean {
  return (
    takenIn.test(text.slice(Math.max(0, whole.start - 40), whole.start)) &&
    settled.test(text.slice(Math.max(0, part.start - 40), part.start))
  )
}

function isMeant({ text }: Passage, share: Figure, whole: Figure): boolean {
  const isOfPlan = plan.test(text.slice(share.end, share.end + 30))
  return !isOfPlan || plan.test(text.slice(Math.max(0, whole.start - 80), whole.start))
}
