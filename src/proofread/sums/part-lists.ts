import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { type Bounds, isWithin, sentenceAt } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'
import { isSpan } from '../text/units.ts'
import { isAside, isInFraction, listEnd } from './sum-list.ts'

/** A whole with a list behind it of which every item has one number. */
export interface PartList {
  readonly whole: Figure
  readonly parts: readonly Figure[]
  /** Where the list begins and ends. */
  readonly bounds: Bounds
  /** How the list is led to: by a word that all parts follow, by one behind which some may, by a way to divide, by a mark,
   * or by a result that each of the whole may have. */
  readonly lead: 'all' | 'some' | 'division' | 'mark' | 'states'
  /** Whether it says that there are no others. */
  readonly isClosed?: boolean
}

const openers =
  /(?<!(?:chưa|đã|không|được|phải)\s)(?<word>bao gồm|gồm(?: có)?|chia ra|phân ra|chia thành|chia làm|trong đó|cụ thể(?: là| như sau)?)(?=[\s:,])|(?<way>(?:(?:chia|phân|xét|tính)(?: loại)?\s)?theo\s[^,;:.()\d]{2,36}?(?:\s(?:có|gồm|là|thì có)(?=\s)|:))|(?<mark>[:(])/giu

/** The lists of a passage that could be the parts of a whole before them. */
export function partListsIn(passage: Passage): readonly PartList[] {
  const found = [...passage.text.matchAll(openers)]
  return found.flatMap(({ 0: opener, index, groups = {} }, at) => {
    const from = index + opener.length
    const lead = groups.way ? 'division' : groups.mark ? 'mark' : opener === 'trong đó' ? 'some' : 'all'
    const whole = groups.way ? wholeOfWays(passage, found.slice(0, at + 1)) : wholeBefore(passage, index)
    if (!whole) return []
    const next = found.slice(at + 1).find(({ groups: other }) => other?.way)
    const bounds = boundsOf(passage, from, lead === 'division' && next ? next.index : undefined)
    const parts = partsIn(passage, bounds)
    return parts && parts.length > 1 && parts.every((part) => isPartOf(part, whole))
      ? [{ whole, parts, bounds, lead }]
      : []
  })
}

/** The last number before a position, if only its own words stand between. */
function wholeBefore(passage: Passage, at: number): Figure | undefined {
  const sentence = sentenceAt(passage.text, Math.max(0, at - 1))
  const whole = passage.figures.findLast((each) => each.end <= at && isWithin(sentence, each) && each.role !== 'year')
  if (whole?.role !== 'quantity' || whole.isPercent || isSpan(whole)) return undefined
  const gap = passage.text.slice(whole.end, at)
  const isOwn =
    gap.length < 90 && !/[.;()]|(?<!\p{L})(?:so với|cùng kỳ|kế hoạch|tăng|giảm|trở lên|mỗi|từng)(?!\p{L})/u.test(gap)
  return isOwn && !isAside(passage, whole) && !isInFraction(passage, whole) ? whole : undefined
}

/** What is divided in one or more ways: the number before the first of them. */
function wholeOfWays(passage: Passage, ways: readonly RegExpExecArray[]): Figure | undefined {
  const last = ways.at(-1)
  if (!last) return undefined
  const sentence = sentenceAt(passage.text, last.index)
  const first = ways.find(({ index, groups }) => groups?.way && index >= sentence.start)
  return first && wholeBefore(passage, first.index)
}

function boundsOf({ text }: Passage, from: number, next: number | undefined): Bounds {
  const sentence = sentenceAt(text, from)
  const end = listEnd(text, { start: from, end: Math.min(next ?? sentence.end, sentence.end) })
  const list = text.slice(from, end)
  // A semicolon behind items that have commas or a word between them ends the list.
  const [head = ''] = list.split(';')
  const isDone = head.length < list.length && /\d[^;]*(?:,|\svà\s)[^;]*\d/u.test(head)
  return { start: from, end: isDone ? from + head.length : end }
}

/** One number of each item; undefined where an item has none, or several. */
function partsIn(passage: Passage, bounds: Bounds): readonly Figure[] | undefined {
  const { text } = passage
  const open = topLevel(text, bounds)
  const figures = passage.figures.filter(
    (each) => isWithin(bounds, each) && open(each.start) && each.role === 'quantity' && !each.isPercent,
  )
  const parts: Figure[] = []
  for (const item of itemsIn(text, bounds, open)) {
    const own = figures.filter((each) => isWithin(item, each))
    const [only] = own
    if (parts.length > 1 && isNoPart.test(text.slice(item.start, item.end))) return parts
    if (own.length > 1) return undefined
    // Behind the list the sentence may go on.
    if (!only) return parts.length > 2 && isTail.test(text.slice(item.start, item.end)) ? parts : undefined
    if (isInFraction(passage, only) || isAside(passage, only) || isSpan(only)) return undefined
    parts.push(only)
  }
  return parts
}

/** Behind a list: who is not among the whole. */
const isNoPart = /^\s*(?:và\s)?(?:vắng|thiếu|ngoài ra|không dự|chưa (?:dự|tính|kể))(?!\p{L})/u

const isTail = /^\s*(?:đạt|chiếm|bằng|tăng|giảm|so với|đảm bảo|bảo đảm|phục vụ|góp phần|được|đã|để|với|do)\s/u

function itemsIn(text: string, bounds: Bounds, open: (at: number) => boolean): readonly Bounds[] {
  const breaks: { at: number; length: number }[] = []
  for (const { 0: mark, index } of text.slice(bounds.start, bounds.end).matchAll(/,\s|;\s|\svà\s(?=[^,;()]*\d)/gu)) {
    const at = bounds.start + index
    const last = breaks.at(-1)
    const isEmpty = mark.includes('và') && !/\d/.test(text.slice(last ? last.at + last.length : bounds.start, at))
    if (open(at) && !isEmpty) breaks.push({ at, length: mark.length })
  }
  const starts = [bounds.start, ...breaks.map(({ at, length }) => at + length)]
  const ends = [...breaks.map(({ at }) => at), bounds.end]
  return starts
    .map((start, at) => ({ start, end: ends[at] ?? bounds.end }))
    .filter(({ start, end }) => /\S/.test(text.slice(start, end)))
}

/** What is measured: its parts are measured by the same. */
const measured = /^(?:đồng|km|m|m2|m²|m³|m3|ha|tấn|tạ|kg|lít|điểm|giờ|ngày|tháng|năm|usd|kwh|mw)$/u

function isPartOf(part: Figure, whole: Figure): boolean {
  const [a, b] = [countedWord(part), countedWord(whole)]
  if (!part.scale.equals(whole.scale) || part.value.compare(whole.value) > 0) return false
  if (measured.test(a) || measured.test(b)) return a === b || a === ''
  return b !== ''
}
