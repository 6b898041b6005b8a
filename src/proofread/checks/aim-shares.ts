import { hundred } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { baseInterval, exactly, over, printedInterval, times } from '../figures/interval.ts'
import { between, type Passage } from '../text/passage.ts'
import { haveSameUnit, isRough } from '../text/units.ts'

const leads = /^[^\d.;()]{0,60}?,?\s*(?:mới\s+|chỉ\s+)?(?:đạt|bằng|chiếm|tương đương)\s*$/u
const named =
  /^\s*(?:so với\s+|của\s+)?(?:tổng\s+)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?:\s(?:vốn|năm|được giao|giao|đề ra|cả năm|tỉnh|huyện|xã|của|là|trung ương|HĐND|UBND|phân bổ))*\s*$/u

/** Shares of an aim that stands right behind them: giải ngân 739 tỷ đồng, bằng 64,3% kế hoạch 1.150 tỷ đồng. */
export const aimShares: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((share, at) => {
    const [part, whole] = [passage.figures[at - 1], passage.figures[at + 1]]
    if (!share.isPercent || claimed.has(share) || !part || !whole || !isBound(passage, { part, share, whole }))
      return []
    const scaled = over(
      times(printedInterval(part), exactly(part.scale)),
      times(baseInterval(whole), exactly(whole.scale)),
    )
    const computed = scaled && times(scaled, exactly(hundred))
    const computation = `${bare(part)} / ${bare(whole)}`
    return computed ? [judgedClaim(passage, share, computed, { kind: 'ratio', grave: 'error', computation })] : []
  })

function isBound(
  passage: Passage,
  { part, share, whole }: { readonly part: Figure; readonly share: Figure; readonly whole: Figure },
): boolean {
  const areAmounts = [part, whole].every(({ role, isPercent }) => role === 'quantity' && !isPercent)
  const gap = between(passage, part, share)
  if (!areAmounts || !haveSameUnit(part, whole) || part.unit === '' || whole.unit === '') return false
  if (isRough(passage, whole) || isChanged(passage, part)) return false
  return leads.test(gap) && named.test(between(passage, share, whole)) && !/tăng|giảm|trong đó/u.test(gap)
}

/** Whether a figure is by how much something changed. */
function isChanged({ text }: Passage, { start }: Figure): boolean {
  return /(?:tăng|giảm|thêm|hơn|vượt|hụt|còn lại|từ|đến|gần|khoảng)\s*$/iu.test(
    text.slice(Math.max(0, start - 12), start),
  )
}
