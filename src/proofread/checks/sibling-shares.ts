import { searchName } from '../../number/search-name.ts'
import type { PassageCheck } from '../check.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { judge } from '../figures/judge.ts'
import { areTurned } from '../figures/near-miss.ts'
import { type Candidate, candidatesIn, siblingsOf } from '../shares/share-candidates.ts'
import { shareInterval } from '../text/fractions.ts'
import type { Passage } from '../text/passage.ts'
import { persons } from '../text/persons.data.ts'
import { readOnce } from '../text/read-once.ts'
import { roughnessAt } from '../text/roughness.ts'

/** As many other shares have to have one whole in common, or a fine one whose words tell what it is of. */
const fewestSiblings = 2

/** A share beside others that are told in the same words and are exactly those of one printed whole: nữ 587 (47,5%), trẻ 412 (33,3%), … */
export const siblingShares: PassageCheck = (passage, claimed, reading) => {
  const shares = candidatesIn(passage, reading)
  return shares.flatMap((share) => {
    const { part, percent, isOfChange, isAgain } = share
    if (claimed.has(percent) || isOfChange || isAgain || roughnessAt(passage.text, part.start)) return []
    const siblings = siblingsOf(passage, share, shares, reading).filter((each) => each.wording === share.wording)
    const told = commonWhole(siblings)
    const whole = told ?? onlyWhole(siblings)
    const computed = whole && shareInterval(part, whole)
    if (!whole || !computed || !mayBeOf(share, whole) || judge(percent, computed) !== 'different') return []
    if (!told && !areTurned(percent, computed.value)) return []
    if (fittingWholes(share).some((own) => isCalled(passage, own, share.wording))) return []
    const computation = `${bare(part)} / ${bare(whole)}`
    return [judgedClaim(passage, percent, computed, { kind: 'ratio', computation, grave: 'error' })]
  })
}

/** Whether the words of a share are those right before its own whole: tổng chi 118,9 tỷ đồng; …, chiếm 18,2% tổng chi. */
function isCalled(passage: Passage, whole: Figure, wording: string): boolean {
  if (!tellsWhole.test(wording) || !passage.figures.includes(whole)) return false
  const lead = passage.text.slice(Math.max(0, whole.start - wording.length - 8), whole.start)
  return ` ${searchName(lead)} `.includes(` ${searchName(wording)} `)
}

/** The whole of a single other share; that a share is of it too is known only from how it is misprinted. */
function onlyWhole([only, ...others]: readonly Candidate[]): Figure | undefined {
  const [whole, ...more] = only && only.percent.decimals > 0 && others.length === 0 ? fittingWholes(only) : []
  return more.every(({ value }) => whole?.value.equals(value)) ? whole : undefined
}

/** Behind a per cent: what it is of. */
const tellsWhole = /^(?:(?:của|trên|trong)\s)?(?:tổng|số|toàn)(?!\p{L})/u

/** The only printed number of which all are exactly the shares that they are told to be. */
function commonWhole(siblings: readonly Candidate[]): Figure | undefined {
  const [first, ...others] = siblings
  const isFine = first !== undefined && first.percent.decimals > 0 && tellsWhole.test(first.wording)
  if (!first || (siblings.length < fewestSiblings && !isFine)) return undefined
  const common = fittingWholes(first).filter((whole) =>
    others.every((each) => fittingWholes(each).some(({ value }) => value.equals(whole.value))),
  )
  const [only] = common
  return common.every(({ value }) => only?.value.equals(value)) ? only : undefined
}

const fittingWholes = readOnce(({ part, percent, wholes, earlier }: Candidate): readonly Figure[] =>
  [...wholes, ...earlier].filter((whole) => {
    const computed = whole.role === 'quantity' && !whole.isPercent ? shareInterval(part, whole) : undefined
    return computed !== undefined && judge(percent, computed) === 'same'
  }),
)

/** Whether the share could be of the whole; one that fits a whole of its own only where words tell that all are of the same. */
function mayBeOf(share: Candidate, whole: Figure): boolean {
  const [a, b] = [countedWord(share.part), countedWord(whole)]
  const isSameKind = a === b || a === '' || (persons.has(a) && persons.has(b))
  const isLarger = whole.value.compare(share.part.value) >= 0 && whole.scale.equals(share.part.scale)
  return isSameKind && isLarger && (share.wording !== '' || fittingWholes(share).length === 0)
}
