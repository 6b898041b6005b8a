import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { isCount } from '../figures/is-count.ts'
import { shareInterval } from '../text/fractions.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isRangeEnd } from '../text/units.ts'

/** In the words before a number: it counts all to whom something is due. */
const due = /(?:thuộc diện|trong diện|đến hạn|đủ điều kiện)(?!\p{L})[^.;,()\d]{0,40}$/iu

/** In the words between: it is done with so many of them. */
const done = /(?:^|[^\p{L}])(?:đã|được)(?!\p{L})[^.;()\d]{0,30}$/iu

/** Between so many and the per cent that they make. */
const makes =
  /^[^.;()\d]{0,24}[;,]\s*(?:tỷ lệ[^.;,\d]{0,30}\s)?(?:bằng|đạt|chiếm|là)(?:\stỷ lệ)?\s*$|^[^.;()\d]{0,24}\(\s*$/iu

/** Behind a per cent that is of something else. */
const ofOther = /^\)?\s*(?:so với|của|trên|trong|kế hoạch|dự toán|chỉ tiêu|mục tiêu|số|tổng)/iu

/** What was done of all to whom it is due, told one behind the other: thuộc diện 5.410 trẻ, tiêm được 4.977 trẻ, bằng 97,0%. */
export const dueShares: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((whole, at) => {
    const [part, percent] = passage.figures.slice(at + 1, at + 3)
    if (!part || !percent?.isPercent || claimed.has(percent) || !areBound(passage, { whole, part, percent })) return []
    const share = shareInterval(part, whole)
    const computation = `${bare(part)} / ${bare(whole)}`
    return share ? [judgedClaim(passage, percent, share, { kind: 'ratio', computation, grave: 'error' })] : []
  })

function areBound(
  passage: Passage,
  { whole, part, percent }: { readonly whole: Figure; readonly part: Figure; readonly percent: Figure },
): boolean {
  const areAlike = countedWord(whole) !== '' && countedWord(whole) === countedWord(part)
  if (!isCount(whole) || !isCount(part) || !areAlike || part.value.compare(whole.value) > 0) return false
  if (isRangeEnd(passage, whole) || [whole, part, percent].some(({ start }) => roughnessAt(passage.text, start)))
    return false
  return (
    due.test(passage.text.slice(Math.max(0, whole.start - 60), whole.start)) &&
    done.test(between(passage, whole, part)) &&
    makes.test(between(passage, part, percent)) &&
    !ofOther.test(passage.text.slice(percent.end, percent.end + 20))
  )
}
