import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { minus, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { largest, mostParts, partsOfShare, sharersOf, valuesBefore } from '../rests/bound-rest-values.ts'
import { isOfOtherWhole } from '../rests/is-of-other-whole.ts'
import { isRateOrTime } from '../rests/is-rate-or-time.ts'
import { isSharedRest } from '../rests/is-shared-rest.ts'
import { isMeantRest } from '../rests/meant-rest.ts'
import { type ToldRest, toldRest } from '../rests/told-rest.ts'
import { isOtherRest } from '../sums/other-rest.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'

/**
 * What a word calls the rest of the largest number before it, of which all others between are taken: 148 xe, thanh lý 23 xe, điều
 * chuyển 39 xe; số xe còn lại là 86 xe; triệu tập 186 đại biểu; có mặt 179; vắng 07.
 */
export const boundRests: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((rest) => {
    if (rest.role !== 'quantity' || rest.isPercent || claimed.has(rest) || isRateOrTime(passage, rest)) return []
    const how = toldRest(passage, rest)
    if (how === undefined || isOtherRest(passage.text, rest)) return []
    if (roughnessAt(passage.text, rest.start) !== undefined) return []
    return restClaim(passage, rest, how)
  })

function restClaim(passage: Passage, rest: Figure, how: ToldRest): readonly Claim[] {
  const values = valuesBefore(passage, rest)
  const whole = largest(values)
  if (!whole) return []
  const parts = values.slice(values.indexOf(whole) + 1)
  const taken = parts.length > 0 ? parts : partsOfShare(passage, whole, rest)
  if (parts.length > 1 && isListed(passage.text, rest, whole, parts)) return []
  if (taken.length === 0 || taken.length > mostParts || isOfOtherWhole(passage, rest, whole)) return []
  const left = taken.map(printedInterval).reduce(minus, printedInterval(whole))
  if (left.value.s <= 0n) return []
  const computation = [whole, ...taken].map(bare).join(' − ')
  const isFound = agrees(rest, left)
  if (
    !isFound &&
    (isSharedRest(rest, left, sharersOf(passage, rest)) ||
      isOtherwise(rest, whole, parts) ||
      !isMeantRest(passage, rest, { left, whole, taken, how }))
  )
    return []
  return [judgedClaim(passage, rest, left, { kind: 'difference', computation, grave: 'error' })]
}

/** Whether it is one more item of a list of parts, of which the total is made, and not called what is left. */
function isListed(text: string, rest: Figure, whole: Figure, [first]: readonly Figure[]): boolean {
  const lead =
    text
      .slice(Math.max(0, rest.start - 60), rest.start)
      .split(/[;.,()\d]/u)
      .at(-1) ?? ''
  return (
    first !== undefined &&
    /trong đó|gồm|:/iu.test(text.slice(whole.end, first.start)) &&
    !/(?<!\p{L})còn(?! hạn)/u.test(lead)
  )
}

/** Whether the rest is that of the whole and some of the parts only. */
function isOtherwise(rest: Figure, whole: Figure, parts: readonly Figure[]): boolean {
  return parts.some((_, from) =>
    parts.slice(from).some((__, count) => {
      const some = parts.slice(from, from + count + 1).map(printedInterval)
      const own = some.slice(1).reduce(minus, some[0] ?? printedInterval(whole))
      return agrees(rest, some.reduce(minus, printedInterval(whole))) || (some.length > 1 && agrees(rest, own))
    }),
  )
}
