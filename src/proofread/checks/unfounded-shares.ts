import { exact, hundred } from '../../number/exact.ts'
import { changesIn } from '../changes/changes.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, over, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { numberOf } from '../figures/roughly-equal.ts'
import { canBeAdded, partsIn } from '../sums/parts.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { sentenceAt } from '../text/sentence.ts'

/** Between an amount and the share that is said of it. */
const ties = /^[^.;\d%]{0,50}(?:[,(]|\s)\s*(?:đạt|chiếm|bằng|tương đương|(?:tỷ|tỉ) lệ|\()[^.;,\d%]{0,24}$/u

/** Before an amount: it is joined to a change. */
const joined = /(?:tăng|giảm)[^.;]*\)\s*(?:và|,)\s*$/u

const severally = /lần lượt|tương ứng/u

/** Behind a share: what it is of stands elsewhere. */
const ofOther = /^[^.;,)]{0,40}(?:cùng kỳ|năm trước|so với|năm 20|dân số|bình quân|trung bình)/u

/** A share of a plan is one of a number that is called so. */
const plan = /kế hoạch|dự toán|chỉ tiêu/iu

/** So far a share may be from what the likely base gives. */
const near = 0.16

/** Shares of fewer are told by other words. */
const smallestBase = exact('20')

/**
 * Shares that are said of an amount, but do not follow from the number before it that would be their base, though they come near to
 * what it gives: they may have another base, which the text does not name.
 */
export const unfoundedShares: PassageCheck = (passage, claimed) => {
  const changes = new Set(changesIn(passage, new Set()).map(({ figure }) => figure))
  const parts = partsIn(passage).map(({ figure }) => figure)
  return passage.figures.flatMap((share, at) => {
    const part = passage.figures[at - 1]
    if (!part || !parts.includes(part) || claimed.has(share) || [share, part].some((each) => changes.has(each)))
      return []
    if (!isShareOf(passage, share, part)) return []
    const whole = likelyBase(passage, part, parts)
    const computed = whole && over(times(printedInterval(part), exactly(hundred)), printedInterval(whole))
    if (!whole || !computed || !isMeant(passage, share, whole)) return []
    const off = Math.abs(numberOf(share.value) / numberOf(computed.value) - 1)
    if (!agrees(share, computed) && off > near) return []
    const computation = `${bare(part)} / ${bare(whole)}`
    return [judgedClaim(passage, share, computed, { kind: 'ratio', computation, grave: 'check' })]
  })
}

function isShareOf(passage: Passage, share: Figure, part: Figure): boolean {
  const { text } = passage
  const gap = between(passage, part, share)
  const isRough = [share, part].some(({ start }) => roughnessAt(text, start) !== undefined)
  if (joined.test(text.slice(Math.max(0, part.start - 80), part.start))) return false
  const isPart = share.isPercent && share.value.compare(hundred) < 0 && countedWord(part) !== '' && !isRough
  return isPart && ties.test(gap) && !severally.test(gap) && !ofOther.test(text.slice(share.end, share.end + 60))
}

/** The last larger number of the same before an amount, in its sentence or the one before. */
function likelyBase({ text }: Passage, part: Figure, parts: readonly Figure[]): Figure | undefined {
  const { start } = sentenceAt(text, part.start)
  const from = sentenceAt(text, Math.max(0, start - 3)).start
  const before = parts.filter(({ start: at, end }) => end <= part.start && at >= from)
  return before.findLast(
    (each) =>
      each.value.compare(part.value) > 0 &&
      each.value.compare(smallestBase) >= 0 &&
      countedWord(each) !== '' &&
      canBeAdded(each, part),
  )
}

function isMeant({ text }: Passage, share: Figure, whole: Figure): boolean {
  const isOfPlan = plan.test(text.slice(share.end, share.end + 30))
  return !isOfPlan || plan.test(text.slice(Math.max(0, whole.start - 80), whole.start))
}
