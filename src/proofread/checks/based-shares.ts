import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import { bare } from '../figures/in-print.ts'
import { sharesIn } from '../shares/shares.ts'
import { shareInterval } from '../text/fractions.ts'
import { between } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'

/** Behind a per cent: what was aimed at, in brackets. */
const aim = /^\s*(?:của\s|so với\s)?(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu)(?:\s\p{L}+){0,4}\s*\(\s*$/u

/** What was reached of an aim whose number stands in brackets behind the per cent: 12.636 triệu đồng, đạt 78% dự toán (16.200 triệu đồng). */
export const basedShares: PassageCheck = (passage, claimed) =>
  sharesIn(passage).flatMap(({ part, percent, isOfChange, isAgain, measure }) => {
    const whole = passage.figures[passage.figures.indexOf(percent) + 1]
    if (isOfChange || isAgain || measure || claimed.has(percent) || part.start > percent.start) return []
    if (whole?.role !== 'quantity' || whole.isPercent || !aim.test(between(passage, percent, whole))) return []
    const areAlike =
      countedWord(part) !== '' && countedWord(part) === countedWord(whole) && part.scale.equals(whole.scale)
    const isClosed = /^[^()\d,;]{0,30}\)/u.test(passage.text.slice(whole.end))
    if (!areAlike || !isClosed || [part, whole].some(({ start }) => roughnessAt(passage.text, start))) return []
    const share = shareInterval(part, whole)
    const computation = `${bare(part)} / ${bare(whole)}`
    return share ? [judgedClaim(passage, percent, share, { kind: 'ratio', computation, grave: 'error' })] : []
  })
