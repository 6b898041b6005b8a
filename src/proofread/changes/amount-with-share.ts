import { hundred } from '../../number/exact.ts'
import type { Figure } from '../figures/figure.ts'
import { withoutYears } from '../shares/share-candidates.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { type Change, changesIn } from './changes.ts'

/** How much something changed, with the per cent that this is of the value before. */
export interface AmountWithShare {
  readonly amount: Figure
  readonly share: Figure
  readonly way: 'up' | 'down'
  /** Where the word of change stands, and where the second of the two figures ends. */
  readonly start: number
  readonly end: number
  /** Whether the words leave no doubt that the amount is that of the change, and no level. */
  readonly isSure: boolean
}

const link = '(?:tương (?:ứng|đương)(?: với)?|tức(?: là)?|hay|bằng)'
const again = '(?:tăng|giảm|vượt|hụt|mức (?:tăng|giảm)|(?:tỷ|tỉ) lệ(?: tăng| giảm)?|tốc độ (?:tăng|giảm))'

/** Between an amount of change and its per cent: tăng 39 việc (tăng 5,6%); giảm 12 vụ, tương đương giảm 8%; tăng 29 vụ = 7%. */
const shareNext = new RegExp(
  `^[^.;\\d()%]{0,40}?(?:\\(\\s*(?:${link}\\s+)?(?:${again})?|(?:^|[\\s,–-])${link}(?:\\s+${again})?|,\\s*(?:tỷ|tỉ) lệ(?: tăng| giảm)?|=)\\s*(?:là|:)?\\s*$`,
  'u',
)

/** Between a per cent of change and its amount: tăng 12,6%, tương ứng tăng 7,18 tỷ USD; giảm 0,13% (19,68 điểm). */
const amountNext = new RegExp(
  `^(?:\\s*\\(|[^.;\\d()%]{0,40},?\\s+${link})\\s*(?:${again})?\\s*(?:thêm|được|là)?\\s*$`,
  'u',
)

/** Behind a share or an amount that is of something else. */
const ofOther = /^\s*(?:[-–]\s*\d|dân số|tổng|số|mỗi|\/|diện tích|GDP|trở)/u

/** Whether a per cent above a hundred is that of an aim, not of a change: vượt 6 buổi, bằng 115% chỉ tiêu. */
function isOfAim({ text }: Passage, { isPercent, value, end }: Figure): boolean {
  return isPercent && value.compare(hundred) > 0 && aim.test(text.slice(end, end + 24))
}

const aim = /^\s*(?:so với\s)?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|nhu cầu|đăng ký|cam kết|giao ước|KH)/u

/** Before a change of a rate, which is told in points: tỷ lệ hộ nghèo giảm 1,8%, tương ứng giảm 214 hộ. */
const ofRate = /(?:t[ỷỉ] (?:lệ|trọng|suất)|nghèo|thất nghiệp)[^.,;]*$/iu

/** Amounts of change that stand beside their per cent, in either order. */
export function amountsWithShare(passage: Passage): readonly AmountWithShare[] {
  return changesIn(passage, new Set()).flatMap((change) => {
    const next = passage.figures.slice(change.at + 1).find(({ role }) => role !== 'year')
    if (next?.role !== 'quantity' || change.way === 'apart' || next.isPercent === change.figure.isPercent) return []
    if (roughnessAt(passage.text, next.start) || ofOther.test(passage.text.slice(next.end))) return []
    if (isOfAim(passage, next)) return []
    if (ofRate.test(passage.text.slice(Math.max(0, change.start - 50), change.start))) return []
    const gap = withoutYears(between(passage, change.figure, next))
    return change.figure.isPercent ? shareFirst(change, next, gap) : amountFirst(change, next, gap)
  })
}

function amountFirst({ figure, way, start }: Change, share: Figure, gap: string): readonly AmountWithShare[] {
  if (way === 'apart' || !shareNext.test(gap)) return []
  return [{ amount: figure, share, way, start, end: share.end, isSure: true }]
}

function shareFirst({ figure, way, start }: Change, amount: Figure, gap: string): readonly AmountWithShare[] {
  if (way === 'apart' || !amountNext.test(gap) || /^(?:lần|năm|tháng|ngày|tuổi)/u.test(amount.unit)) return []
  const isSure = /(?:tăng|giảm|vượt|hụt)(?:\s+(?:thêm|được))?\s*$/u.test(gap)
  return [{ amount, share: figure, way, start, end: amount.end, isSure }]
}
