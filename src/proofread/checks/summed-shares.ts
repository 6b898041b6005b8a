import { type Exact, zero } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { judge } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { type Share, sharesIn } from '../shares/shares.ts'
import { canBeAdded, partsIn } from '../sums/parts.ts'
import { shareInterval } from '../text/fractions.ts'
import { between, type Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { isSpan } from '../text/units.ts'

/**
 * Shares of parts that add up exactly to a number before them, and are then of that number, whatever other number happens to give
 * one of them: chi 1.860 tỷ đồng …; trong đó giáo dục 744 tỷ đồng, chiếm 18,6%; y tế 223 tỷ đồng, chiếm 12,0%; còn lại 893 tỷ đồng.
 */
export const summedShares: PassageCheck = (passage, claimed) => {
  const shares = sharesIn(passage).filter((share) => isPlain(passage, share))
  if (shares.length === 0) return []
  const found = listsIn(passage, shares)
  return shares.flatMap((share) => {
    const { part, percent } = share
    const lists = found.filter(({ parts }) => parts.includes(part))
    const list = lists.find(({ whole }) => holds(share, whole)) ?? lists[0]
    const computed = list && shareInterval(part, list.whole)
    if (!list || !computed || claimed.has(percent)) return []
    const others = shares.filter((each) => each !== share && list.parts.includes(each.part))
    const holding = others.filter((each) => holds(each, list.whole)).length
    const isOfList = others.length > 0 ? 2 * holding >= others.length + 1 : isNearMiss(percent, computed.value)
    const computation = `${bare(part)} / ${bare(list.whole)}`
    return isOfList ? [judgedClaim(passage, percent, computed, { kind: 'ratio', computation, grave: 'error' })] : []
  })
}

/** A number with the parts behind it that add up to it. */
interface Summed {
  readonly whole: Figure
  readonly parts: readonly Figure[]
}

/** Whether a share is one of its part alone, with no words of its own that tell of what. */
function isPlain(passage: Passage, { part, percent, isOfChange, isAgain, measure }: Share): boolean {
  if (isOfChange || isAgain || measure || part.start > percent.start || roughnessAt(passage.text, part.start))
    return false
  const behind = passage.text.slice(percent.end, percent.end + 24)
  return (
    /^\)?\s*(?:$|[,.;:)(]|(?:của |trên |trong )?tổng(?!\p{L})|và\s|còn\s)/u.test(behind) &&
    /(?:chiếm|đạt|bằng|tương (?:đương|ứng)|tức|t[ỷỉ] (?:lệ|trọng)|[(–-])(?:\s(?:với|là|t[ỷỉ] (?:lệ|trọng)))*\s*$/u.test(
      between(passage, part, percent),
    )
  )
}

const holds = ({ part, percent }: Share, whole: Figure): boolean => {
  const computed = shareInterval(part, whole)
  return computed !== undefined && ['same', 'from-unrounded'].includes(judge(percent, computed))
}

/** So many quantities between a whole and the first of its parts are of something else: its plan, its change. */
const mostBetween = 2
const mostParts = 8

function listsIn(passage: Passage, shares: readonly Share[]): readonly Summed[] {
  const amounts = partsIn(passage)
    .map(({ figure }) => figure)
    .filter((each) => !isSpan(each) && each.value.n > 0n)
  const shared = new Set(shares.map(({ part }) => part))
  return amounts.flatMap((whole, at) => {
    for (let from = at + 1; from <= at + 1 + mostBetween; from += 1) {
      const parts = partsFrom(passage, whole, amounts.slice(from, from + mostParts))
      if (parts?.some((part) => shared.has(part))) return [{ whole, parts }]
    }
    return []
  })
}

/** The first of some amounts, as many as make the whole; they stand in one sentence, its own or the next. */
function partsFrom(passage: Passage, whole: Figure, amounts: readonly Figure[]): readonly Figure[] | undefined {
  const [first] = amounts
  if (!first || roughnessAt(passage.text, whole.start)) return undefined
  const sentence = sentenceAt(passage.text, first.start)
  const own = sentenceAt(passage.text, whole.start)
  if (own.start !== sentence.start && own.end + 2 < sentence.start) return undefined
  let sum: Exact = zero
  for (const [at, each] of amounts.entries()) {
    if (!isWithin(sentence, each) || !canBeAdded(each, whole) || roughnessAt(passage.text, each.start)) return undefined
    sum = sum.add(each.value)
    if (sum.equals(whole.value)) return at > 0 ? amounts.slice(0, at + 1) : undefined
    if (sum.compare(whole.value) > 0) return undefined
  }
  return undefined
}
