import { exact } from '../../number/exact.ts'
import { groupedBy } from '../../number/grouped-by.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss, isSlip } from '../figures/near-miss.ts'
import { overlaps } from '../sums/overlaps.data.ts'
import { canBeAdded, type Part, partsIn } from '../sums/parts.ts'
import { isAside } from '../sums/sum-list.ts'
import { itemsBehind } from '../text/item-marks.ts'
import type { Passage } from '../text/passage.ts'
import { persons } from '../text/persons.data.ts'
import { isRoughlyWhole } from '../text/roughly-whole.ts'
import { sentenceAt } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'

/** Longer lists are not added up. */
const mostItems = 40

/** Words at the end of what announces a list that name some of it only. */
const partial = /(?:trong đó|tiêu biểu|điển hình|nổi bật|chủ yếu|như(?! sau)|đáng chú ý|một số)[^.;]*:\s*$/iu

/** Wholes whose parts follow as items of their own: Quỹ chi 250 triệu đồng, gồm: - thưởng 90 triệu đồng; - học bổng 160 triệu đồng. */
export const listSums: DocumentCheck = ({ passages }) => {
  const all = passages.filter(({ kind }) => kind === 'paragraph')
  return all.flatMap((passage, at) => {
    if (passage.figures.length === 0 || !passage.text.trimEnd().endsWith(':')) return []
    const items = itemsBehind(all.slice(at + 1, at + 1 + mostItems)).filter(({ text }) => !isOfItem.test(text))
    return items.length < 2 ? [] : listClaim(passage, items)
  })
}

/** An item that is a part of the one before it. */
const isOfItem = /^[\s–+*•-]*(?:riêng|trong (?:số )?đó)(?!\p{L})/iu

interface Tried {
  readonly whole: Figure
  readonly parts: readonly Part[]
  readonly sum: Interval
}

/** A claim of each measure that the whole and its items are told in: 23 dự án, 2,62 triệu USD. */
function listClaim(passage: Passage, items: readonly Passage[]): readonly Claim[] {
  const wholes = wholesIn(passage)
  const tried = wholes.flatMap((whole): readonly Tried[] => {
    const parts = items.flatMap((item) => partOf(whole, partsIn(item)) ?? [])
    return parts.length === items.length
      ? [{ whole, parts, sum: total(parts.map(({ figure }) => printedInterval(figure))) }]
      : []
  })
  const measures = [...groupedBy(tried, ({ whole }) => `${countedWord(whole)} ${whole.scale.n}`).values()]
  const held = measures.flatMap((measure) => measure.findLast(({ whole, sum }) => agrees(whole, sum)) ?? [])
  const missed = measures.flatMap((measure) => {
    const last = measure.at(-1)
    if (!last || measure.some((each) => held.includes(each))) return []
    const isNearest = last.whole === wholes.at(-1) && held.length === 0
    // Where one measure adds up nothing is missing, but one person or office may be in several items.
    const isProven = held.length > 0 && !(isMember(last.whole) && last.sum.value.compare(last.whole.value) > 0)
    const may = isMeant(passage, items, last) || isNearlyAll(passage, items, last)
    return (isNearest || isProven) && may ? [last] : []
  })
  return [...held, ...missed].map((each) => {
    const { whole, parts, sum } = each
    const computation = parts.map(({ figure }) => bare(figure)).join(' + ')
    const isSure = isMeant(passage, items, each) && !(held.length === 0 && mayLack(passage, items, each))
    const grave = isSure ? 'error' : 'check'
    return judgedClaim(passage, whole, sum, { kind: 'sum', computation, grave })
  })
}

/** Whether items that are only led to by "như sau" make less than the whole, and none of them is what is left of it. */
function mayLack({ text }: Passage, items: readonly Passage[], { whole, sum }: Tried): boolean {
  const isClosed = items.some((item) => /(?<!\p{L})(?:khác|còn lại)(?!\p{L})/u.test(item.text)) || saysAll.test(text)
  return /như sau\s*:\s*$/u.test(text) && !isClosed && sum.value.compare(whole.value) < 0 && !isSlip(whole, sum.value)
}

/** An item that is a number with its name and nothing else: 115 xã; Trực tuyến 800 hồ sơ; Trực tuyến: 800 hồ sơ. */
const numbered = /^[\s–+*•-]*(?:[^\d:;.,()]{2,60}:?\s)?\d[\d.,]*\s[^\d;.,()]{1,40}[;.]?\s*$/u

/** Nearer than this to the whole, parts are all of it but for a mistake. */
const nearlyAll = exact('0.02')

/** Whether three items or more that are numbers with names, of which some only may be named, make all but little of the whole. */
function isNearlyAll({ text }: Passage, items: readonly Passage[], { whole, parts, sum }: Tried): boolean {
  if (items.length < fewestNearlyAll || !(saysAll.test(text) || /(?:trong đó|cụ thể|như sau)\s*:\s*$/iu.test(text)))
    return false
  if (!items.every((item) => numbered.test(item.text)) || parts.some(({ label }) => overlaps.test(label))) return false
  const off = sum.value.sub(whole.value).abs()
  return off.compare(nearlyAll.mul(whole.value)) <= 0 && !isRoughlyWhole(text, whole, sum.value)
}

const fewestNearlyAll = 3

/** Words of those who may have a part in several things. */
const members = /^(?:đơn|cơ|tổ|xã|phường|hộ|doanh|hợp|tỉnh|huyện|sở|thôn|trường|lượt)$/u

function isMember(whole: Figure): boolean {
  const word = countedWord(whole)
  return persons.has(word) || members.test(word)
}

function isMeant(passage: Passage, items: readonly Passage[], { whole, parts, sum }: Tried): boolean {
  const isTooMuch = sum.value.compare(whole.value) > 0 && (areOfOneKind(items) || isSlip(whole, sum.value))
  const isPartial = partial.test(passage.text) && !isTooMuch
  const isList = !parts.some(({ label }) => overlaps.test(label)) && !isPartial && saysParts(passage, items, parts)
  return isList && isNearMiss(whole, sum.value) && !isRoughlyWhole(passage.text, whole, sum.value)
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

/** Before a list: its items are all parts of what was told. */
const saysAll = /(?<!\p{L})(?:gồm|chia|phân|cơ cấu)(?!\p{L})[^.;]*:\s*$/iu

/** Whether the words say that the items are parts: before the list, or a colon in each item before what it counts. */
function saysParts({ text }: Passage, items: readonly Passage[], parts: readonly Part[]): boolean {
  if (saysAll.test(text)) return true
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
