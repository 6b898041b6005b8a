import { exact, isNegative, zero } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { isSlip } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { type Bounds, isWithin, sentenceAt } from '../text/sentence.ts'
import { isSpan } from '../text/units.ts'
import { overlaps } from './overlaps.data.ts'
import type { PartList } from './part-lists.ts'
import { isAside, isInFraction } from './sum-list.ts'

/** What each of a whole has one of, as the head of a sentence that divides the whole by it: Về trình độ: thạc sĩ 38, đại học 187, … */
const heads =
  /(?<=^|[.;]\s)(?:(?:Xét |Tính |Chia |Phân )?(?:[Vv]ề|[Tt]heo)\s)?(?:trình độ|học vấn|học hàm|chuyên môn|lý luận chính trị|độ tuổi|tuổi đời|nhóm tuổi|giới tính|sức (?:khỏe|khoẻ)|thành phần xuất thân|ngạch|hạng chức danh|loại hình|quy mô|địa bàn|khu vực|cấp học|(?:kết quả )?xếp loại|nguồn vốn)(?:\s[^\s,;:.()\d]+){0,6}(?::|\s(?:có|thì có|gồm))(?=\s)/giu

/** A way to divide that the words call one, whatever it is: Phân theo hành vi: xây dựng không phép 41 trường hợp, … */
const ways = /(?<=^|[.;]\s)(?:Phân|Chia)(?: ra| loại)? theo(?:\s[^\s,;:.()\d]+){1,5}:(?=\s)/gu

/** Said in a list: there are no others. */
const closed = /(?<!\p{L})không (?:có|phát sinh|ghi nhận|phát hiện)(?:\s\p{L}+){0,3}\s(?:nào )?khác(?!\p{L})/iu

/** What was found of each of a whole: Kết quả thẩm định: 52 tiêu chí đạt, 23 tiêu chí bị trừ điểm, … */
const states = /(?<=[.;]\s)Kết quả(?:\s[^\s,;:.()\d]+){1,4}:(?=\s\d)/gu

/** Up to this share of a whole results may be less than all without a slip of one digit. */
const near = exact('0.05')

/** Sentences that divide the number of the sentence before them. */
export function headedWays(passage: Passage): readonly PartList[] {
  return [
    ...listsOf(passage, heads, 'division'),
    ...listsOf(passage, ways, 'division'),
    ...listsOf(passage, states, 'states').filter((list) => areOfOneName(list)),
  ]
}

/** Whether three parts or more are counted by the very words of the whole: 86 tiêu chí thành phần. */
function areOfOneName({ whole, parts }: PartList): boolean {
  const [first, second, third] = whole.unit.split(' ')
  const name = [first, second, third].join(' ')
  return third !== undefined && parts.length > 2 && parts.every(({ unit }) => unit.startsWith(name))
}

function listsOf(passage: Passage, pattern: RegExp, lead: PartList['lead']): readonly PartList[] {
  const { text } = passage
  const found = [...text.matchAll(pattern)]
  return found.flatMap(({ 0: head, index }, at): readonly PartList[] => {
    // Of ways in a row all divide the same.
    const from = firstOf(text, found, at)
    const whole = wholeBefore(passage, from)
    const bounds = { start: index + head.length, end: sentenceAt(text, index + head.length).end }
    if (!whole || overlaps.test(text.slice(bounds.start, bounds.end).toLowerCase())) return []
    const parts = partsIn(passage, bounds)
    if (parts.length < 2 || !parts.every((part) => isPartOf(part, whole))) return []
    const isClosed = closed.test(text.slice(bounds.start, bounds.end))
    return isClosed || mayBeAll(whole, parts, lead) ? [{ whole, parts, bounds, lead, isClosed }] : []
  })
}

function firstOf(text: string, found: readonly RegExpExecArray[], at: number): number {
  const [own, before] = [found[at], found[at - 1]]
  if (!own) return 0
  return before && sentenceAt(text, before.index).end + 2 >= own.index ? firstOf(text, found, at - 1) : own.index
}

/** The last number of the sentence before that counts something. */
function wholeBefore(passage: Passage, at: number): Figure | undefined {
  if (at < 2) return undefined
  const sentence = sentenceAt(passage.text, at - 2)
  const whole = passage.figures.findLast(
    (each) =>
      isWithin(sentence, each) &&
      each.end <= at &&
      each.role === 'quantity' &&
      !each.isPercent &&
      countedWord(each) !== '',
  )
  if (!whole || isSpan(whole) || isAside(passage, whole) || isInFraction(passage, whole)) return undefined
  return roughnessAt(passage.text, whole.start) === undefined ? whole : undefined
}

/** The number behind a level is read as that of its name: trung cấp 9. */
const isNumber = /^(?:quantity|label)$/u

/** One number of each item; ages and the numbers of names stand before it, and an item of two names has one. */
function partsIn({ text, figures }: Passage, { start, end }: Bounds): readonly Figure[] {
  const list = text.slice(start, end)
  if (/[()%]/u.test(list)) return []
  const marks = list.includes(';') ? /;\s/gu : /,\s|\svà\s/gu
  const ends = [...[...list.matchAll(marks)].map(({ index }) => start + index), end]
  return ends.flatMap((itemEnd, at) => {
    const item = { start: ends[at - 1] ?? start, end: itemEnd }
    const own = figures.filter((each) => isWithin(item, each) && isNumber.test(each.role) && !/^tuổi/u.test(each.unit))
    return own.at(-1) ?? []
  })
}

function isPartOf(part: Figure, whole: Figure): boolean {
  const word = countedWord(part)
  return (
    (word === '' || word === countedWord(whole)) &&
    part.scale.equals(whole.scale) &&
    part.value.compare(whole.value) <= 0
  )
}

/** More than there are is a mistake; less only if it is a slip of one digit, since some may have none. */
function mayBeAll(whole: Figure, parts: readonly Figure[], lead: PartList['lead']): boolean {
  const sum = parts.reduce((all, { value }) => all.add(value), zero)
  const less = whole.value.sub(sum)
  return isNegative(less) || isSlip(whole, sum) || (lead === 'states' && less.compare(near.mul(whole.value)) <= 0)
}
