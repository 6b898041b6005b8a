import { exact } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { isTellingSlip } from '../relations/telling-slip.ts'
import { overlaps, withoutCounted } from '../sums/overlaps.data.ts'
import { canBeAdded, type Part, partsIn } from '../sums/parts.ts'
import { areNumbered } from '../sums/sum-list.ts'
import { openList } from '../sums/sum-words.data.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { sentenceAt } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'

/** Totals whose parts stand in the footnote to their sentence, and totals in a footnote of what its paragraph lists. */
export const noteSums: DocumentCheck = ({ passages }) =>
  passages.flatMap((passage, at) => {
    const next = passages[at + 1]
    const notes = passage.notes.length > 0 ? passage.notes : next?.kind === 'footnote' ? [next] : []
    if (passage.kind !== 'paragraph') return []
    return notes.flatMap((note) => [...ofNote(passage, note), ...ofParagraph(passage, note)])
  })

/** At the beginning of a footnote: it tells all parts. */
const leadsAll = /^[\s[\](\d)*]*(?:bao )?gồm(?:\scó)?(?!\p{L})/iu

const leadsSome = /^[\s[\](\d)*]*(?:trong (?:số )?(?:đó|này)|riêng|tiêu biểu|ví dụ|như)(?!\p{L})/iu

/** Fewer digits may be by chance what others give but for one. */
const [fewest, fewestOfAll] = [4, 2]

const closes = /(?<!\p{L})(?:tổng(?: cộng| số)?|cộng|tất cả|cả thảy)(?!\p{L})[^.;:\d]{0,50}:?\s*$/iu

/** Up to this share of a whole all parts may be off. */
const near = exact('0.02')

function ofNote(passage: Passage, note: Passage): readonly Claim[] {
  const parts = amountsIn(note)
  if (leadsSome.test(note.text) || !areParts(note, parts)) return []
  const sum = total(parts.map(({ figure }) => printedInterval(figure)))
  const isAll = leadsAll.test(note.text)
  const wholes = markedOf(passage, note, wholesIn(passage, parts))
  const held = wholes.find((whole) => agrees(whole, sum))
  const missed = wholes.filter(
    (whole) =>
      isTellingSlip(whole, sum.value, isAll ? fewestOfAll : fewest) ||
      (isAll &&
        (isClose(whole, sum) || (wholes.length === 1 && isNearMiss(whole, sum.value))) &&
        roughnessAt(passage.text, whole.start) === undefined),
  )
  const whole = held ?? (missed.length === 1 ? missed[0] : undefined)
  return whole ? [told(passage, whole, sum, parts)] : []
}

/** Where the mark of a footnote is printed: the whole right before it; a whole in brackets is of another year or place. */
function markedOf({ text }: Passage, { place }: Passage, wholes: readonly Figure[]): readonly Figure[] {
  const printed = place.footnote?.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '') ?? ''
  const at = printed === '' ? -1 : Math.max(text.indexOf(printed), text.indexOf(`[${place.footnote}]`))
  const marked = wholes.findLast(({ end }) => end <= at && end >= sentenceAt(text, at).start)
  const open = topLevel(text, { start: 0, end: text.length })
  return marked ? [marked] : wholes.filter(({ start }) => open(start))
}

/** The numbers of a paragraph that could be the whole of parts. */
function wholesIn(passage: Passage, parts: readonly Part[]): readonly Figure[] {
  return amountsIn(passage)
    .map(({ figure }) => figure)
    .filter((figure) => parts.every((part) => isPartOf(part.figure, figure)))
}

function isPartOf(part: Figure, whole: Figure): boolean {
  const isAlike = countedWord(whole) !== '' && canBeAdded(part, whole) && part.scale.equals(whole.scale)
  return isAlike && part.decimals <= whole.decimals && part.value.compare(whole.value) < 0
}

function amountsIn(passage: Passage): readonly Part[] {
  return partsIn(passage).filter(({ figure }) => !isMark(passage.text, figure))
}

/** Whether a number is that of a footnote: [1]. */
function isMark(text: string, { start, end }: Figure): boolean {
  return /[[(]$/.test(text.slice(0, start)) && /^[\])]/.test(text.slice(end))
}

/** Whether a footnote tells parts of one thing and nothing else: each with its words, none of a year, none that holds another. */
function areParts({ text, figures }: Passage, parts: readonly Part[]): boolean {
  const [first] = parts
  if (!first || parts.length < 2 || openList.test(text)) return false
  if (figures.some(({ role, isPercent }) => role === 'year' || role === 'date' || isPercent)) return false
  const amounts = parts.map(({ figure }) => figure)
  const isOther = figures.some((each) => each.role === 'quantity' && !amounts.includes(each) && !isMark(text, each))
  const isLike = amounts.every((each) => countedWord(each) === countedWord(first.figure))
  const isRough = amounts.some(({ start }) => roughnessAt(text, start) !== undefined)
  return !isOther && isLike && !isRough && !areNumbered(text, amounts) && !overlaps.test(labelsOf(text, first))
}

function labelsOf(text: string, { figure }: Part): string {
  return withoutCounted(text.toLowerCase(), figure)
}

/** The whole that a footnote tells of all that the sentence of its paragraph lists. */
function ofParagraph(passage: Passage, note: Passage): readonly Claim[] {
  const [whole] = partsIn(note).map(({ figure }) => figure)
  if (!whole || !closes.test(note.text.slice(sentenceAt(note.text, whole.start).start, whole.start))) return []
  if (roughnessAt(note.text, whole.start) !== undefined) return []
  const parts = amountsIn(passage)
  if (!areParts(passage, parts) || !parts.every(({ figure }) => isPartOf(figure, whole))) return []
  const sum = total(parts.map(({ figure }) => printedInterval(figure)))
  return agrees(whole, sum) || isTellingSlip(whole, sum.value, fewest) ? [told(note, whole, sum, parts)] : []
}

function isClose(whole: Figure, sum: Interval): boolean {
  const off = sum.value.sub(whole.value).abs()
  return off.compare(near.mul(whole.value)) <= 0 || (whole.decimals === 0 && off.compare(exact('2')) <= 0)
}

function told(passage: Passage, whole: Figure, sum: Interval, parts: readonly Part[]): Claim {
  const computation = parts.map(({ figure }) => bare(figure)).join(' + ')
  return judgedClaim(passage, whole, sum, { kind: 'sum', computation, grave: 'error' })
}
