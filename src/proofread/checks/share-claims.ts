import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { agreedWhole, isLikeSiblings } from '../shares/agreed-whole.ts'
import { isBoundTo, isDescribed } from '../shares/bound-share.ts'
import { describedWhole } from '../shares/described-whole.ts'
import { bestFitting, earlierFitting, invertedWhole } from '../shares/fitting-whole.ts'
import { impliedShare } from '../shares/implied-share.ts'
import { namedWhole } from '../shares/named-whole.ts'
import { nominalClaim } from '../shares/nominal-claim.ts'
import { openedWhole } from '../shares/opened-whole.ts'
import { type Candidate, candidatesIn, siblingsOf } from '../shares/share-candidates.ts'
import { againstOther } from '../shares/share-words.data.ts'
import { statedWhole } from '../shares/stated-whole.ts'
import { yearWhole } from '../shares/year-whole.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'

/** Parts whose whole stands somewhere around them: tổng số 1.250 hồ sơ … 1.000 hồ sơ, chiếm 80%. */
export const shareClaims: PassageCheck = (passage, claimed, reading) => {
  const shares = candidatesIn(passage, reading).filter(({ percent }) => !claimed.has(percent))
  return shares.flatMap((share) =>
    shareClaim(share, { passage, all: shares, siblings: () => siblingsOf(passage, share, shares, reading) }),
  )
}

/** What stands around a share. */
interface Surroundings {
  readonly passage: Passage
  /** All shares of the passage. */
  readonly all: readonly Candidate[]
  /** The other shares beside it: looked for only where they are needed. */
  readonly siblings: () => readonly Candidate[]
}

function shareClaim(share: Candidate, { passage, all, siblings }: Surroundings): readonly Claim[] {
  const told = (whole: Figure, grave: 'error' | 'check') => {
    const computed = shareInterval(share.part, whole)
    const computation = `${bare(share.part)} / ${bare(whole)}`
    return computed ? [judgedClaim(passage, share.percent, computed, { kind: 'ratio', computation, grave })] : []
  }
  const nominal = nominalClaim(passage, share, all)
  if (nominal) return [nominal]
  const whole =
    share.measure ??
    yearWhole(passage, share) ??
    describedWhole(passage, share) ??
    openedWhole(passage, share) ??
    bestFitting(share, ['same', 'from-unrounded']) ??
    statedWhole(passage, share)
  if (whole) return told(whole, 'error')
  if (share.isOfChange) return []
  const others = siblings()
  const implied = impliedShare(share, others)
  if (implied && !roughnessAt(passage.text, share.part.start) && isOfAll(passage, share, others))
    return [judgedClaim(passage, share.percent, implied.share, { kind: 'ratio', ...implied, grave: 'error' })]
  const found = earlierFitting(share) ?? bestFitting(share, ['last-digit']) ?? invertedWhole(share)
  if (found) return told(found, 'error')
  const agreed = agreedWhole(share, others)
  const isBound = agreed && isBoundTo(passage, share, { whole: agreed, siblings: others })
  if (agreed && (isBound || isLikeSiblings(share, others, agreed))) return told(agreed, 'error')
  if (share.isAgain || againstOther.test(passage.text.slice(share.percent.end, share.percent.end + 30))) return []
  const named = namedWhole(passage, share, others)
  return named ? told(named.whole, named.isSure ? 'error' : 'check') : []
}

/** Whether the words behind a per cent, if there are any, mean what the other shares are of too. */
function isOfAll(passage: Passage, { percent, wording }: Candidate, siblings: readonly Candidate[]): boolean {
  if (!isDescribed(passage, percent)) return true
  if (/^(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu)/u.test(wording)) return false
  return siblings.every((each) => each.wording === wording) || wording.startsWith('tổng')
}
