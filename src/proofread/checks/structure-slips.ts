import { hundred } from '../../number/exact.ts'
import { changesIn } from '../changes/changes.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { isHundred } from '../claims/structure-claim.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, minus, printedInterval, total } from '../figures/interval.ts'
import { isTellingSlip } from '../relations/telling-slip.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

const leads = /(?<!\p{L})cơ cấu(?!\p{L})[^.;:,%]{0,70}[:,]/giu

/** Fewer parts, or digits of a share, tell nothing. */
const [fewestParts, fewestDigits] = [3, 3]

/**
 * The only share of a structure that is what the others leave of a hundred but for a slip of the pen, whatever changes are told between
 * them: nông nghiệp chiếm 22,6%; công nghiệp 33,1%; dịch vụ 35,8%, tăng 0,3 điểm phần trăm so với tỷ trọng 38,2%; thuế 5,8%.
 */
export const structureSlips: PassageCheck = (passage, claimed) =>
  [...passage.text.matchAll(leads)].flatMap(({ 0: lead, index }) => {
    const shares = sharesBehind(passage, index + lead.length)
    if (shares.length < fewestParts || shares.some((share) => claimed.has(share)) || isHundred(shares)) return []
    const slips = shares.flatMap((share) => slipOf(passage, shares, share))
    return slips.length === 1 ? slips : []
  })

/** The share of each piece between semicolons; none where a piece has no share. */
function sharesBehind(passage: Passage, start: number): readonly Figure[] {
  const { text, figures } = passage
  const { end } = sentenceAt(text, start)
  const changes = new Set(changesIn(passage, new Set()).map(({ figure }) => figure))
  let from = start
  const pieces = text.slice(start, end).split(/(?<=;)/u)
  const shares = pieces.flatMap((piece) => {
    const bounds = { start: from, end: from + piece.length }
    from = bounds.end
    const own = figures.filter((each) => isWithin(bounds, each) && each.role === 'quantity')
    const [first] = own.filter((each) => !changes.has(each))
    const isExact = first?.isPercent && first === own[0] && roughnessAt(text, first.start) === undefined
    return first && isExact && !/(?<!\p{L})từ\s*$/u.test(text.slice(bounds.start, first.start)) ? [first] : []
  })
  return shares.length === pieces.length ? shares : []
}

function slipOf(passage: Passage, shares: readonly Figure[], share: Figure): readonly Claim[] {
  const others = shares.filter((each) => each !== share)
  const left = minus(exactly(hundred), total(others.map(printedInterval)))
  if (!isTellingSlip(share, left.value, fewestDigits)) return []
  const computation = ['100%', ...others.map(bare)].join(' − ')
  return [judgedClaim(passage, share, left, { kind: 'sum', computation, grave: 'error' })]
}
