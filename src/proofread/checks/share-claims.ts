import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claim.ts'
import { judgedClaim } from '../claim-in.ts'
import type { Figure } from '../figure.ts'
import { shareInterval } from '../fractions.ts'
import { bare } from '../in-print.ts'
import { agrees } from '../judge.ts'
import { between, type Passage } from '../passage.ts'
import { isWithin, sentenceAt } from '../sentence.ts'
import { haveSameUnit, isRough } from '../units.ts'

/** Between a part and the per cent that it makes of a whole named before. */
const makes =
  /^[^.;\d]{0,70}?(?:[,(]|\s)\s*(?:chiếm|đạt|bằng|tương đương(?: với)?|=)\s*(?:tỷ lệ|tỉ lệ)?\s*$|^[^.;\d()]{0,50}\(\s*$/u

/** Behind a per cent: what it is a share of, when that stands before it. */
const ofBefore = /^\s*(?:kế hoạch|dự toán|tổng|so với (?:kế hoạch|dự toán|tổng)|chỉ tiêu|số|\)|,|;|\.|$)/u

/** Behind a per cent: it measures against something that stands behind it, or nowhere. */
const againstOther = /^\s*(?:so với|cùng kỳ|của|trên|trong|năm)/u

/** Before a whole. */
const isWhole =
  /(?:tổng(?: số| cộng)?|toàn (?:tỉnh|huyện|xã|ngành)|kế hoạch|dự toán|tiếp nhận|chỉ tiêu)[^.;\d]{0,60}$/iu

/** Parts whose whole stands somewhere before them: tổng số 1.250 hồ sơ … 1.000 hồ sơ, chiếm 80%. */
export const shareClaims: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((percent, at) => {
    const part = passage.figures[at - 1]
    if (!percent.isPercent || claimed.has(percent) || isRough(passage, percent)) return []
    if (part?.role !== 'quantity' || part.isPercent || !makes.test(between(passage, part, percent))) return []
    return shareClaim(passage, part, percent, at)
  })

function shareClaim(passage: Passage, part: Figure, percent: Figure, at: number): Claim[] {
  const wholes = passage.figures
    .slice(0, at - 1)
    .filter((each) => couldBeWhole(each, part))
    .reverse()
  const told = (whole: Figure) => ({ kind: 'ratio', computation: `${bare(part)} / ${bare(whole)}` }) as const
  const fitting = wholes.find((whole) => isFitting(part, whole, percent))
  const share = fitting && shareInterval(part, fitting)
  if (fitting && share) return [judgedClaim(passage, percent, share, { ...told(fitting), grave: 'error' })]
  const behind = passage.text.slice(percent.end, percent.end + 30)
  if (againstOther.test(behind) && !ofBefore.test(behind)) return []
  const named = wholes.filter((whole) => haveSameUnit(part, whole) && isNamedWhole(passage, whole))
  const [only] = named
  const onlyShare = only && shareInterval(part, only)
  if (!only || !onlyShare) return []
  const isSure = named.length === 1 && isWithin(sentenceAt(passage.text, percent.start), only)
  return [judgedClaim(passage, percent, onlyShare, { ...told(only), grave: isSure ? 'error' : 'check' })]
}

function couldBeWhole(each: Figure, part: Figure): boolean {
  return each.role === 'quantity' && !each.isPercent && each.value.n > 0n && each.scale.equals(part.scale)
}

function isFitting(part: Figure, whole: Figure, percent: Figure): boolean {
  const share = shareInterval(part, whole)
  return share !== undefined && agrees(percent, share)
}

function isNamedWhole({ text }: Passage, whole: Figure): boolean {
  return isWhole.test(text.slice(Math.max(0, whole.start - 90), whole.start))
}
