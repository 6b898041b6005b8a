import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isSlip } from '../figures/near-miss.ts'
import { coverWhole } from '../sums/complements.data.ts'
import { howExclusive } from '../sums/exclusive-labels.data.ts'
import { withoutCounted } from '../sums/overlaps.data.ts'
import { canBeAdded } from '../sums/parts.ts'
import { areNumbered } from '../sums/sum-list.ts'
import type { Passage } from '../text/passage.ts'
import { isRoughlyWhole } from '../text/roughly-whole.ts'
import type { Bounds } from '../text/sentence.ts'

/** What stands in brackets is no list of parts: it compares, or its parts overlap. */
const noParts =
  /năm|so với|tăng|giảm|cùng kỳ|kế hoạch|dự toán|chỉ tiêu|trong đó|nữ|đảng viên|dân tộc|tính đến|lũy kế|bình quân|quyết định|trên tổng|nâng|lên|hệ số|giữ|cộng/iu

/** Between a whole and the brackets behind it: what it counts, of one name or two: 131 tố giác, tin báo. */
const named = /^[^\d.;,()]{0,50}(?:,\s(?:\p{L}+\s?){1,2})?$/u

/** Parts in brackets behind their whole: 480 trường (mầm non 168 trường, tiểu học 144 trường, …). */
export const bracketSums: PassageCheck = (passage, claimed) =>
  [...passage.text.matchAll(/\(([^()]*)\)/gu)].flatMap(({ 0: bracket, index }) => {
    const whole = passage.figures.findLast(({ end }) => end <= index)
    if (!whole || claimed.has(whole) || whole.role !== 'quantity' || whole.isPercent) return []
    if (noParts.test(withoutCounted(bracket, whole)) || !named.test(passage.text.slice(whole.end, index))) return []
    return bracketSum(passage, whole, { start: index, end: index + bracket.length })
  })

function bracketSum(passage: Passage, whole: Figure, bounds: Bounds): readonly Claim[] {
  const inside = passage.figures.filter(({ start, end }) => start > bounds.start && end < bounds.end)
  const parts = inside.filter(({ role, isPercent }) => role === 'quantity' && !isPercent)
  if (
    parts.length < 2 ||
    isRange(passage.text, bounds) ||
    areNumbered(passage.text, parts) ||
    !parts.every((part) => isPartOf(passage, part, whole))
  )
    return []
  const sum = total(parts.map(printedInterval))
  const labels = parts.map((part, at) =>
    passage.text.slice(parts[at - 1]?.end ?? bounds.start, part.end + 30).toLowerCase(),
  )
  const isSure =
    parts.length >= 3 || coverWhole(labels) || howExclusive(labels, '') === 'whole' || isSlip(whole, sum.value)
  if (!agrees(whole, sum) && (!isSure || isRoughlyWhole(passage.text, whole, sum.value))) return []
  const computation = parts.map(bare).join(' + ')
  return [judgedClaim(passage, whole, sum, { kind: 'sum', computation, grave: 'error' })]
}

/** Whether the numbers in brackets are those of a range: 140–150 chiếc. */
function isRange(text: string, { start, end }: Bounds): boolean {
  return /\d\s*[-–]\s*\d/u.test(text.slice(start, end))
}

function isPartOf({ text }: Passage, part: Figure, whole: Figure): boolean {
  const isCounted = countedWord(part) === '' || countedWord(whole) !== ''
  const isAlike = isCounted && canBeAdded(part, whole) && part.value.compare(whole.value) <= 0
  return isAlike && !/^\s*\//.test(text.slice(part.end)) && !/\/\s*$/.test(text.slice(0, part.start))
}
