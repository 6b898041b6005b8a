import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss, isSlip } from '../figures/near-miss.ts'
import { overlaps } from '../sums/overlaps.data.ts'
import { canBeAdded, type Part, partsIn } from '../sums/parts.ts'
import { isAside } from '../sums/sum-list.ts'
import { itemsBehind } from '../text/item-marks.ts'
import type { Passage } from '../text/passage.ts'
import { isRoughlyWhole } from '../text/roughly-whole.ts'
import { sentenceAt } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'

/** Longer lists are not added up. */
const mostItems = 40

/** Words at the end of what announces a list that name some of it only. */
const partial = /(?:trong đó|tiêu biểu|điển hình|nổi bật|chủ yếu|như|đáng chú ý)[^.;]*:\s*$/iu

/** Wholes whose parts follow as items of their own: Quỹ chi 250 triệu đồng, gồm: - thưởng 90 triệu đồng; - học bổng 160 triệu đồng. */
export const listSums: DocumentCheck = ({ passages }) => {
  const all = passages.filter(({ kind }) => kind === 'paragraph')
  return all.flatMap((passage, at) => {
    if (passage.figures.length === 0 || !passage.text.trimEnd().endsWith(':')) return []
    const items = itemsBehind(all.slice(at + 1, at + 1 + mostItems))
    return items.length < 2 ? [] : listClaim(passage, items)
  })
}

function listClaim(passage: Passage, items: readonly Passage[]): readonly Claim[] {
  const wholes = wholesIn(passage)
  const tried = wholes.flatMap((whole) => {
    const parts = items.flatMap((item) => partOf(whole, partsIn(item)) ?? [])
    return parts.length === items.length
      ? [{ whole, parts, sum: total(parts.map(({ figure }) => printedInterval(figure))) }]
      : []
  })
  const last = wholes.at(-1)
  const found =
    tried.findLast(({ whole, sum }) => agrees(whole, sum)) ??
    tried.find(({ whole, parts, sum }) => {
      const isTooMuch = sum.value.compare(whole.value) > 0 && (areOfOneKind(items) || isSlip(whole, sum.value))
      const isPartial = partial.test(passage.text) && !isTooMuch
      const isList = !parts.some(({ label }) => overlaps.test(label)) && !isPartial && saysParts(passage, items, parts)
      return whole === last && isList && isNearMiss(whole, sum.value) && !isRoughlyWhole(passage.text, whole, sum.value)
    })
  if (!found) return []
  const computation = found.parts.map(({ figure }) => bare(figure)).join(' + ')
  return [judgedClaim(passage, found.whole, found.sum, { kind: 'sum', computation, grave: 'error' })]
}

/** How a sentence without numbers begins that only leads from a whole to its parts. */
const leads = /^[\s"“(+*–-]*(?:chia|phân|trong đó|trong số|cụ thể|gồm|bao gồm)(?!\p{L})[^.]*$/iu

/** The amounts of what announces a list: those of its last sentence, or of the one before if that only leads to the list. */
function wholesIn(passage: Passage): readonly Figure[] {
  const { text } = passage
  const last = sentenceAt(text, text.length - 1)
  const from =
    leads.test(text.slice(last.start)) && last.start > 0 ? sentenceAt(text, last.start - 2).start : last.start
  const open = topLevel(text, { start: from, end: text.length })
  return partsIn(passage)
    .map(({ figure }) => figure)
    .filter((each) => each.start >= from && open(each.start) && !isAside(passage, each))
}

/** Whether the words say that the items are parts: before the list, or a colon in each item before what it counts. */
function saysParts({ text }: Passage, items: readonly Passage[], parts: readonly Part[]): boolean {
  if (/(?<!\p{L})(?:gồm|chia|phân|cơ cấu)(?!\p{L})[^.;]*:\s*$/iu.test(text)) return true
  return items.every((item, at) => /:\s*$/u.test(item.text.slice(0, parts[at]?.figure.start)))
}

/** Whether all items begin with the same word: khối phố 1, khối phố 2. */
function areOfOneKind(items: readonly Passage[]): boolean {
  const heads = items.map(({ text }) => /\p{L}+/u.exec(text)?.[0]?.toLowerCase())
  return new Set(heads).size === 1 && heads[0] !== 'người' && heads[0] !== 'số'
}

/** The first amount of an item that counts what the whole does and is no larger. */
function partOf(whole: Figure, amounts: readonly Part[]): Part | undefined {
  const word = countedWord(whole)
  const part = amounts.find(({ figure }) => {
    const own = countedWord(figure)
    return canBeAdded(figure, whole) && (own !== '' || amounts.length === 1) && (word !== '' || own === '')
  })
  return part && part.figure.value.compare(whole.value) <= 0 ? part : undefined
}
