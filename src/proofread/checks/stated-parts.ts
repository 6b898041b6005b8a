import type { DocumentCheck, PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, total } from '../figures/interval.ts'
import { coverWhole } from '../sums/complements.data.ts'
import type { Passage } from '../text/passage.ts'
import { haveSameUnit } from '../text/units.ts'

/** A label with its number: Số nhiệm vụ đã hoàn thành đúng hạn: 45. */
interface Stated {
  readonly label: string
  readonly figure: Figure
  readonly passage: Passage
}

/** Lists of labels with numbers whose first is the whole of the others: 226 nhiệm vụ; đúng hạn: 45; quá hạn: 01 … */
export const statedParts: PassageCheck = (passage, claimed) =>
  statedClaims(statedIn(passage).filter(({ figure }) => !claimed.has(figure)))

/** The same over items that are paragraphs of their own. */
export const listedParts: DocumentCheck = ({ passages }) => {
  const lists: Stated[][] = [[]]
  for (const passage of passages) {
    const stated = statedIn(passage)
    if (passage.kind !== 'paragraph' || stated.length !== 1) lists.push([])
    else lists.at(-1)?.push(...stated)
  }
  return lists.flatMap(statedClaims)
}

function statedClaims(stated: readonly Stated[]): readonly Claim[] {
  return stated.flatMap((whole, at) => {
    const parts = partsOf(whole, stated.slice(at + 1))
    return parts.length < 2 ? [] : partsClaim(whole, parts)
  })
}

function statedIn(passage: Passage): readonly Stated[] {
  const { text, figures } = passage
  return figures.flatMap((figure, at) => {
    if (figure.role !== 'quantity' || figure.isPercent) return []
    const before = text.slice(figures[at - 1]?.end ?? 0, figure.start)
    if (!/(?::|\slà)\s*$/u.test(before)) return []
    const label = /([\p{L}][^:;.\d]*?)\s*(?:là)?\s*:?\s*$/u.exec(before)?.[1]
    return label === undefined ? [] : [{ label: label.toLowerCase().trim(), figure, passage }]
  })
}

/** What follows and begins with the same two words or more as the whole, whose number is no smaller. */
function partsOf(whole: Stated, following: readonly Stated[]): readonly Stated[] {
  const covering = coveringParts(whole, following)
  if (covering) return covering
  const stem = whole.label
    .replace(/^(?:tổng|tổng số)\s+/u, '')
    .split(/\s+/u)
    .slice(0, 3)
    .join(' ')
  if (stem.split(' ').length < 2) return []
  const name = stem.replace(/\s(?:được|có|là)$/u, '')
  const isPart = ({ label, figure }: Stated) => label.includes(name) && figure.value.compare(whole.figure.value) <= 0
  const end = following.findIndex((each) => !isPart(each))
  return end < 0 ? following : following.slice(0, end)
}

/** More parts than this are not looked for by their labels. */
const mostParts = 8

/** The longest run behind a whole whose labels say that nothing is missing. */
function coveringParts(whole: Stated, following: readonly Stated[]): readonly Stated[] | undefined {
  for (let count = Math.min(mostParts, following.length); count >= 2; count -= 1) {
    const parts = following.slice(0, count)
    const isAtMost = parts.every(({ figure }) => figure.value.compare(whole.figure.value) <= 0)
    if (isAtMost && coverWhole(parts.map(({ label }) => label))) return withOthers(whole, parts, following)
  }
  return undefined
}

/** Parts and the others of their list, where these fill the whole or are of a sort with them: trực tuyến, trực tiếp, bưu chính. */
function withOthers(whole: Stated, parts: readonly Stated[], following: readonly Stated[]): readonly Stated[] {
  const next = following[parts.length]
  if (!next || isFilled(whole, parts) || !parts.every(({ figure }) => haveSameUnit(figure, next.figure))) return parts
  for (let count = parts.length + 1; count <= Math.min(mostParts, following.length); count += 1) {
    if (isFilled(whole, following.slice(0, count))) return following.slice(0, count)
  }
  return []
}

function isFilled(whole: Stated, parts: readonly Stated[]): boolean {
  return total(parts.map(({ figure }) => exactly(figure.value))).value.equals(whole.figure.value)
}

function partsClaim(whole: Stated, parts: readonly Stated[]): readonly Claim[] {
  const sum = total(parts.map(({ figure }) => exactly(figure.value)))
  if (!isFilled(whole, parts) && !coverWhole(parts.map(({ label }) => label))) return []
  const computation = parts.map(({ figure }) => bare(figure)).join(' + ')
  return [judgedClaim(whole.passage, whole.figure, sum, { kind: 'sum', computation, grave: 'error' })]
}
