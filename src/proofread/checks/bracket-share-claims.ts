import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { isCount } from '../figures/is-count.ts'
import { agrees } from '../figures/judge.ts'
import { shareInterval } from '../text/fractions.ts'
import { between, type Passage } from '../text/passage.ts'
import { isPrecise, roughnessAt } from '../text/roughness.ts'

/** Before what was to be done, and before what was. */
const due =
  /(?<!\p{L})(?:kiến nghị|phải|tổng|được giao|kế hoạch|nhu cầu|dự toán|chỉ tiêu|phát hiện|tiếp nhận|phát ra)(?!\p{L})/iu
const done = /(?<!\p{L})(?:đã|mới|thực hiện|giải ngân|thu về|đạt|hoàn thành|giải quyết|xử lý)(?!\p{L})/iu

/** Per cents whose two numbers stand in brackets behind: tỷ lệ thu hồi đạt 94% (kiến nghị thu hồi 312 tỷ đồng, đã thu hồi 294 tỷ đồng). */
export const bracketShareClaims: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((percent, at) => {
    if (!percent.isPercent || claimed.has(percent) || roughnessAt(passage.text, percent.start)) return []
    const pair = pairBehind(passage, percent, passage.figures.slice(at + 1, at + 4))
    const share = pair && shareInterval(pair.part, pair.whole)
    if (!share || (pair.isRough && !agrees(percent, share))) return []
    const computation = `${bare(pair.part)} / ${bare(pair.whole)}`
    return [judgedClaim(passage, percent, share, { kind: 'ratio', grave: 'error', computation })]
  })

interface Pair {
  readonly part: Figure
  readonly whole: Figure
  readonly isRough: boolean
}

function pairBehind(passage: Passage, percent: Figure, [one, other, next]: readonly Figure[]): Pair | undefined {
  const opens = passage.text.indexOf('(', percent.end)
  const closes = passage.text.indexOf(')', opens)
  if (!one || !other || opens < 0 || one.start < opens || other.end > closes || (next && next.start < closes))
    return undefined
  if (passage.text.slice(percent.end, opens).trim() !== '' || !isCount(one) || !isCount(other)) return undefined
  if (countedWord(one) !== countedWord(other) || !one.scale.equals(other.scale)) return undefined
  const [first, second] = [passage.text.slice(opens, one.start), between(passage, one, other)]
  const isInOrder = due.test(first) && !done.test(first) && done.test(second)
  const isTurned = done.test(first) && due.test(second) && !done.test(second)
  if (isInOrder === isTurned || /tăng|giảm|so với|năm|cùng kỳ/iu.test(first + second)) return undefined
  const isRough = [one, other].some((each) => roughnessAt(passage.text, each.start) && !isPrecise(each))
  return isInOrder ? { part: other, whole: one, isRough } : { part: one, whole: other, isRough }
}
