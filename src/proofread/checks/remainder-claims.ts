import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, minus, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isMisread } from '../figures/near-miss.ts'
import { explainedRest } from '../rests/explained-rest.ts'
import { isOfOtherWhole } from '../rests/is-of-other-whole.ts'
import { isRest } from '../rests/is-rest.ts'
import { isSharedRest } from '../rests/is-shared-rest.ts'
import type { Taken } from '../rests/taken.ts'
import { takenByFraction } from '../rests/taken-by-fraction.ts'
import { takenByNeed } from '../rests/taken-by-need.ts'
import { takenByShare } from '../rests/taken-by-share.ts'
import { takenByWords } from '../rests/taken-by-words.ts'
import { valuesBeforeRest, valuesBehindRest } from '../rests/values-before-rest.ts'
import { deniesNew, isOtherRest } from '../sums/other-rest.ts'
import type { Passage } from '../text/passage.ts'
import { speltRests } from '../text/spelt-figures.ts'
import { isRough } from '../text/units.ts'

/** What is left of a whole: 15 hạn chế, đã khắc phục 12, còn 03; 23/25 vấn đề, còn 02; 17/19 sở … Hai đơn vị còn lại. */
export const remainderClaims: PassageCheck = (passage, claimed) => {
  const rests = [
    ...passage.figures.filter((each) => each.role === 'quantity' && !each.isPercent && !claimed.has(each)),
    ...speltRests(passage),
  ]
  return rests.filter((rest) => isRest(passage, rest)).flatMap((rest) => restClaim(passage, rest))
}

function restClaim(passage: Passage, rest: Figure): readonly Claim[] {
  const values = valuesBeforeRest(passage, rest)
  const sure =
    takenByFraction(passage, rest) ??
    takenByShare(passage, rest, values) ??
    takenByWords(passage, rest, values) ??
    takenByNeed(passage, rest, values)
  const told = (computed: Interval, computation: string) => [
    judgedClaim(passage, rest, computed, { kind: 'difference', grave: 'error', computation }),
  ]
  const difference = sure && minus(printedInterval(sure.whole), printedInterval(sure.part))
  if (sure && difference && agrees(rest, difference))
    return told(difference, `${bare(sure.whole)} − ${bare(sure.part)}`)
  const explained = explainedRest(rest, values)
  if (explained) return told(explained.interval, explained.computation)
  if (isLoose(passage, rest, sure)) return []
  if (difference && deniesNew(passage.text, rest) && !isMisread(rest, difference.value)) return []
  if (difference && isSharedRest(rest, difference, valuesBehindRest(passage, rest))) return []
  if (sure && isOfOtherWhole(passage, rest, sure.whole)) return []
  return sure && difference ? told(difference, `${bare(sure.whole)} − ${bare(sure.part)}`) : []
}

const spelt =
  /(?<!\p{L})(?:xong|được|có|thêm|là|đã)\s+(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?!trước|nay|qua|20)\p{L}/iu

/** Whether what is left is rough, that of other things, a term of accounts, or that behind a number in words. */
function isLoose(passage: Passage, rest: Figure, sure: Taken | undefined): boolean {
  const since = passage.text.slice(sure ? sure.part.end : rest.start, rest.start)
  const isOther = /(?:các|những)\s[^,;.]{0,40}còn lại|giá trị còn lại/iu.test(
    passage.text.slice(Math.max(0, rest.start - 60), rest.start),
  )
  return (
    isOther ||
    isOtherRest(passage.text, rest) ||
    spelt.test(since) ||
    [rest, sure?.part, sure?.whole].some((each) => each && isRough(passage, each))
  )
}
