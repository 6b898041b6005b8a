import { outputClaim } from '../averages/output-claim.ts'
import { type Rate, toldRate } from '../averages/told-rate.ts'
import { type Way, waysOf } from '../averages/ways-of.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { over, plus, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss, isPowerOff } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { sentenceAt } from '../text/sentence.ts'
import { isRough } from '../text/units.ts'

/** Whether a text tells of averages at all. */
const isTold = /bình quân|trung bình|tính ra|mật độ|năng suất|suất đầu tư|định mức/iu

/** Before a price, which is often that of other goods: it is wrong only where its point is misplaced. */
const isPrice = /(?:^|[^\p{L}])giá(?:\s\p{L}+)?\s+(?:bình quân|trung bình)(?:\s\p{L}+){0,4}\s*$/iu

/** Averages whose total and number stand around them: 7.200 lớp với 201.600 học sinh, bình quân 28 học sinh/lớp. */
export const averageClaims: PassageCheck = (passage, claimed) => {
  if (!isTold.test(passage.text)) return []
  return passage.figures.flatMap((figure) => {
    if (figure.role !== 'quantity' || claimed.has(figure)) return []
    if (isRough(passage, figure) && !isEstimate(passage, figure)) return []
    if (roughnessAt(passage.text, figure.start)) return []
    const rate = toldRate(passage, figure)
    if (!rate) return []
    if (isPrice.test(passage.text.slice(Math.max(0, figure.start - 50), figure.start)))
      return priceClaim(passage, figure, waysOf(passage, figure, rate))
    return averageClaim(passage, figure, rate)
  })
}

/** Whether a number is called an estimate, and has decimals: năng suất ước 64,5 tạ/ha. */
function isEstimate({ text }: Passage, { start, decimals }: Figure): boolean {
  return decimals > 0 && /ước\s*$/iu.test(text.slice(Math.max(0, start - 6), start))
}

function averageClaim(passage: Passage, figure: Figure, rate: Rate): readonly Claim[] {
  const all = waysOf(passage, figure, rate)
  const beside = all.filter(({ isBeside }) => isBeside)
  const ways = withoutHeld(passage, figure, beside.length > 0 ? beside : all)
  const nearest = ways[0]
  if (!nearest) return []
  const holding = ways.find(({ average }) => agrees(figure, average))
  const near = ways.filter(({ isNear }) => isNear)
  const isSure = ways.length === 1 || near.length > 0
  if (!holding && !isSure) return likelyClaim(passage, figure, ways)
  const { average, computation, total, number } = holding ?? nearest
  if (!holding && isOfSeveral(figure, near)) return []
  if (!holding && total.figure && total.figure.start > figure.start)
    return outputClaim(passage, { figure, what: rate.what, total: total.figure, number })
  if (!holding && areOtherMoneys(passage, figure, total.figure)) return []
  return [judgedClaim(passage, figure, average, { kind: 'ratio', computation, grave: 'error' })]
}

function priceClaim(passage: Passage, figure: Figure, ways: readonly Way[]): readonly Claim[] {
  const way =
    ways.find(({ average }) => agrees(figure, average)) ??
    ways.find(({ average, isNear }) => isNear && isPowerOff(figure, average.value)) ??
    ways.find(({ average }) => isPowerOff(figure, average.value))
  if (!way) return []
  return [judgedClaim(passage, figure, way.average, { kind: 'ratio', computation: way.computation, grave: 'error' })]
}

/** Abbreviations that tell one thing from another: BHYT, BHXH. */
const abbreviations = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu

/** What is asked about an average of many ways, of which one total and one number alone are told by the same abbreviation. */
function likelyClaim(passage: Passage, figure: Figure, ways: readonly Way[]): readonly Claim[] {
  const namesOf = (each: Figure | null): readonly string[] => {
    const lead = each ? passage.text.slice(sentenceAt(passage.text, each.start).start, each.start) : ''
    return (
      lead
        .split(/[,;()]/u)
        .at(-1)
        ?.match(abbreviations) ?? []
    )
  }
  const [way, ...others] = ways.filter(({ total, number }) => {
    const own = namesOf(total.figure)
    return namesOf(number.figure).some((name) => own.includes(name))
  })
  if (!way || others.length > 0 || !isNearMiss(figure, way.average.value)) return []
  return [judgedClaim(passage, figure, way.average, { kind: 'ratio', computation: way.computation, grave: 'check' })]
}

/** Before a number that what is told is held against: đạt 100,6% kế hoạch (6.200 ha). */
const isHeld = /(?:kế hoạch|chỉ tiêu|mục tiêu|cùng kỳ|(?:năm|vụ|kỳ) trước)[^()]{0,20}\([^()]*$/iu

/** Ways without those by a number that is planned or of another time, unless one of these gives the average. */
function withoutHeld({ text }: Passage, figure: Figure, ways: readonly Way[]): readonly Way[] {
  const own = ways.filter(
    ({ number }) =>
      !number.figure || !isHeld.test(text.slice(Math.max(0, number.figure.start - 60), number.figure.start)),
  )
  return own.length === 0 || ways.some(({ average }) => agrees(figure, average)) ? ways : own
}

/** Whether an average is that of several numbers of its sentence together, or may be of any: đầu năm 48 vụ; cuối năm 50 vụ; bình quân mỗi vụ. */
function isOfSeveral(figure: Figure, [nearest, ...near]: readonly Way[]): boolean {
  if (!nearest) return false
  const numbers = [nearest, ...near].filter(({ total }) => total.figure === nearest.total.figure)
  if (numbers.length < 2 || isNearMiss(figure, nearest.average.value)) return false
  const sum = numbers.map(({ number }) => number.value).reduce(plus)
  const whole = over(times(nearest.average, nearest.number.value), sum)
  return whole !== undefined && agrees(figure, whole)
}

/** What money is: of two of them one is no average of the other. */
const moneys =
  /(?<!\p{L})(?:lãi|lương|thưởng|nợ|vay|thu nhập|lợi nhuận|chi phí|doanh thu|hỗ trợ|góp|vốn|nộp)(?!\p{L})/giu

/** Whether an average and its total are told as two kinds of money: góp 1,8 tỷ đồng; mỗi thành viên được chia lãi 12 triệu đồng. */
function areOtherMoneys({ text }: Passage, figure: Figure, total: Figure | null): boolean {
  const kindsBefore = ({ start }: Figure): readonly string[] => {
    const words =
      text
        .slice(Math.max(0, start - 45), start)
        .split(/[,;.]\s/u)
        .at(-1) ?? ''
    return words.toLowerCase().match(moneys) ?? []
  }
  const [own, others] = [kindsBefore(figure), total ? kindsBefore(total) : []]
  return own.length > 0 && others.length > 0 && !own.some((each) => others.includes(each))
}
