import { hundred } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, over, printedInterval, times } from '../figures/interval.ts'
import { between } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'

/** From the share of a whole to a share within it, and from that to what it is of the whole. */
const within = /(?:trong số (?:này|đó)|trong đó|trong số ấy)(?!\p{L})[^.\d]*$/iu
const inAll = /(?:tức|tương đương|hay|nghĩa là|như vậy)(?!\p{L})[^.;\d]*$/iu
const ofAll = /^\s*(?:của |trên |trong )?(?:tổng|toàn bộ|tất cả)(?!\p{L})/iu

/** A share of a share, told of the whole too: 90% tổng số hồ sơ; trong số này, 40% …, tức 36% tổng số hồ sơ. */
export const nestedShares: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((outer, at) => {
    const [inner, share] = [passage.figures[at + 1], passage.figures[at + 2]]
    if (!outer.isPercent || !inner?.isPercent || !share?.isPercent || claimed.has(share)) return []
    if (!within.test(between(passage, outer, inner)) || !inAll.test(between(passage, inner, share))) return []
    const isOfAll = [outer, share].every(({ end }) => ofAll.test(passage.text.slice(end, end + 30)))
    if (!isOfAll || [outer, inner, share].some(({ start }) => roughnessAt(passage.text, start) !== undefined)) return []
    const product = over(times(printedInterval(outer), printedInterval(inner)), exactly(hundred))
    if (!product) return []
    const computation = `${bare(outer)} × ${bare(inner)}`
    return [judgedClaim(passage, share, product, { kind: 'ratio', computation, grave: 'error' })]
  })
