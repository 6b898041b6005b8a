import { hundred } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { baseInterval, exactly, type Interval, over, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { between, type Passage } from '../text/passage.ts'
import { isPrecise, roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'
import { isRangeEnd, isSpan } from '../text/units.ts'

const aim = '(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|nhu cầu|KH|DT)'

/** Words of an aim between its name and its number: kế hoạch vốn được giao cả năm là; no verb and no other thing. */
const own =
  '(?:\\s(?:vốn|năm|nay|quý|tháng|vụ|được|đã|giao|đề|ra|đầu|cả|tỉnh|huyện|xã|thành|phố|phường|của|là|trung|ương|địa|phương|HĐND|UBND|phân|bổ|nghị|quyết|thu|chi|cấp|trên|Chính|phủ|Thủ|tướng|Bộ|Sở|xây|dựng|phải|cần|năm\\s20\\d\\d|20\\d\\d))*'

/** Between a per cent and the number of what is aimed at, right behind it or in the bracket behind it. */
const aimBehind = new RegExp(
  `^\\)?\\s*(?:so với\\s|của\\s|trên\\s)?(?:tổng\\s)?(?:số\\s|mức\\s)?${aim}${own}\\s*[:(]?\\s*$`,
  'iu',
)

/** Before the number of what is aimed at, which the clause is held against: so với dự toán HĐND giao (8.400 tỷ đồng) mới đạt; trên kế hoạch 960 ha. */
const aimBefore = new RegExp(
  `(?<!\\p{L})(?:so với|trên|với)\\s(?:tổng\\s)?(?:số\\s|mức\\s)?${aim}${own}\\s*[:(]?\\s*$`,
  'iu',
)

/** Before a per cent that was reached. */
const reached =
  /(?:^|[\s,(])(?:đạt|bằng|hoàn thành|thực hiện|tương đương|chiếm)(?:\s(?:được|tỷ lệ|tỉ lệ|khoảng|là))?\s*$/iu

/** Shares of an aim whose number stands right behind the per cent, or before it: giải ngân 739 tỷ đồng, tăng 8%, bằng 64,3% kế hoạch (1.150 tỷ đồng). */
export const aimShares: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((percent, at) => {
    if (!percent.isPercent || claimed.has(percent) || roughnessAt(passage.text, percent.start)) return []
    if (!reached.test(passage.text.slice(Math.max(0, percent.start - 40), percent.start))) return []
    const whole = behindOf(passage, percent, at) ?? beforeOf(passage, percent, at)
    return whole ? aimClaim(passage, percent, whole) : []
  })

function behindOf(passage: Passage, percent: Figure, at: number): Figure | undefined {
  const next = passage.figures.slice(at + 1).find(({ role }) => role !== 'year')
  return next && isAmount(next) && aimBehind.test(between(passage, percent, next)) && isExact(passage, next)
    ? next
    : undefined
}

/** An aim told earlier in the sentence, with at most what was reached between it and the per cent. */
function beforeOf(passage: Passage, percent: Figure, at: number): Figure | undefined {
  const sentence = sentenceAt(passage.text, percent.start)
  const before = passage.figures.slice(Math.max(0, at - 2), at).filter((each) => isWithin(sentence, each))
  const whole = before.find(
    (each) => isAmount(each) && aimBefore.test(passage.text.slice(Math.max(0, each.start - 70), each.start)),
  )
  if (!whole || !isExact(passage, whole)) return undefined
  const gap = between(passage, whole, percent)
  const behind = passage.text.slice(percent.end, percent.end + 24)
  return /[;]|\.\s|(?<!\p{L})(?:tăng|giảm|cùng kỳ|trong đó)(?!\p{L})/u.test(gap) ||
    /^\s*(?:so với|của|trên|tổng|dân số|diện tích|số|cùng)/u.test(behind)
    ? undefined
    : whole
}

function isAmount({ role, isPercent, value }: Figure): boolean {
  return role === 'quantity' && !isPercent && value.n > 0n
}

function isExact(passage: Passage, figure: Figure): boolean {
  return (!roughnessAt(passage.text, figure.start) || isPrecise(figure)) && !isRangeEnd(passage, figure)
}

/** What could have been reached: the amounts before the per cent that count what the aim does, the nearest first. */
function partsOf(passage: Passage, percent: Figure, whole: Figure): readonly Figure[] {
  const sentence = sentenceAt(passage.text, percent.start)
  const open = topLevel(passage.text, { start: sentence.start, end: percent.start })
  const word = countedWord(whole)
  return passage.figures
    .filter(
      (each) =>
        each !== whole &&
        isAmount(each) &&
        isWithin({ start: sentence.start, end: percent.start }, each) &&
        open(each.start) &&
        !isSpan(each) &&
        word !== '' &&
        countedWord(each) === word &&
        !isChanged.test(passage.text.slice(Math.max(0, each.start - 20), each.start)),
    )
    .reverse()
}

/** Before an amount that is by how much something changed, or what is left. */
const isChanged =
  /(?:tăng|giảm|thêm|hơn|vượt|hụt|còn lại|từ|đến|gần|khoảng|kém|thiếu|còn)(?:\s(?:thêm|được|là|tới|lên))?\s*\(?\s*$/iu

function aimClaim(passage: Passage, percent: Figure, whole: Figure): readonly Claim[] {
  const parts = partsOf(passage, percent, whole)
  const computedOf = (part: Figure): Interval | undefined => {
    const share = over(inUnits(printedInterval(part), part), inUnits(baseInterval(whole), whole))
    return share && times(share, exactly(hundred))
  }
  const fits = (part: Figure) => {
    const computed = computedOf(part)
    return computed !== undefined && agrees(percent, computed)
  }
  const held = parts.find(fits)
  const [nearest] = parts
  const part = held ?? (nearest && isBound(passage, nearest, percent) ? nearest : parts.find(isNear))
  function isNear(each: Figure): boolean {
    const computed = computedOf(each)
    return computed !== undefined && isNearMiss(percent, computed.value)
  }
  const computed = part && computedOf(part)
  if (!part || !computed || !isExact(passage, part)) return []
  const computation = `${bare(part)} / ${bare(whole)}`
  return [judgedClaim(passage, percent, computed, { kind: 'ratio', grave: 'error', computation })]
}

function inUnits(value: Interval, { scale }: Figure): Interval {
  return times(value, exactly(scale))
}

/** Whether only the words and the changes of an amount stand between it and the per cent. */
function isBound(passage: Passage, part: Figure, percent: Figure): boolean {
  const gap = between(passage, part, percent).replace(/\([^()]*\)/gu, ' ')
  return gap.length < 110 && !/;|\.\s|(?<!\p{L})(?:trong đó|riêng|gồm|trong khi|còn)(?!\p{L})/u.test(gap)
}
