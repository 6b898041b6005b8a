import { exact, isZero, one } from '../../number/exact.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { between, type Passage } from '../text/passage.ts'
import { type Bounds, isWithin } from '../text/sentence.ts'
import { haveSameUnit, isRangeEnd, isSpan } from '../text/units.ts'
import type { Change } from './changes.ts'

/** Words that name what is counted without saying what: a number of them may be told as one of others. */
const generic = /^(?:đơn|trường|đvhc|cơ|người|em|suất|biên)$/u

/** What happens, and is never counted by persons: 27 vụ làm 29 người bị nạn. */
const incident = /^(?:vụ|cuộc|lớp)$/u

/** Words of measures, which are told as nothing else. */
const measured = /^(?:tháng|năm|quý|tuần|ngày|giờ|phút|đồng|km|m|m2|m²|ha|tấn|tạ|kg|lít|tuổi|usd|lần|điểm)$/u

/** Whether two figures are values of the same, as far as their units say. */
export function areAlike(one: Figure, other: Figure): boolean {
  if (isSpan(one) || isSpan(other)) return false
  if (one.role !== 'quantity' || other.role !== 'quantity' || /^(?:bậc|hạng|lần)/u.test(other.unit)) return false
  return one.isPercent === other.isPercent && one.scale.equals(other.scale) && haveSameKind(one, other)
}

/** Whether a figure could tell by how much values such as another have changed. */
export function couldTell(change: Figure, value: Figure): boolean {
  if (value.role !== 'quantity' || isSpan(value)) return false
  if (change.isPercent) return !/^(?:tháng|năm|quý)/u.test(value.unit)
  if (value.isPercent) return /^điểm/u.test(change.unit)
  return haveSameKind(value, change) && value.scale.equals(change.scale)
}

function haveSameKind(one: Figure, other: Figure): boolean {
  if (one.isPercent !== other.isPercent) return false
  if (haveSameUnit(one, other)) return true
  const words = [countedWord(one), countedWord(other)]
  if (words.includes('người') && words.some((word) => incident.test(word))) return false
  return words.some((word) => generic.test(word)) && !words.some((word) => measured.test(word))
}

/** Values that a change behind them could be of. */
export function valuesBefore(passage: Passage, { figure, at, start }: Change, bounds: Bounds): readonly Figure[] {
  const earlier = passage.figures.slice(0, at).filter((each) => isWithin(bounds, each) && each.end <= start)
  return earlier.filter(
    (each) =>
      !isBottom(passage, each) &&
      couldTell(figure, each) &&
      !isBracketed(passage, each, figure) &&
      !isRangeEnd(passage, each),
  )
}

/** The words before a figure, from the figure before it or the last mark on; those before the bracket that it opens too. */
export function leadOf({ text, figures }: Passage, figure: Figure, bounds?: Bounds): string {
  const earlier = figures.findLast(({ end, role }) => end <= figure.start && role !== 'year')
  const from = Math.max(bounds?.start ?? 0, earlier?.end ?? 0, figure.start - 80)
  const lead = text.slice(from, figure.start).replace(/\(\s*$/u, '')
  return (lead.split(/[;(]|\.\s/u).at(-1) ?? '').trim().toLowerCase()
}

export function openValues(passage: Passage, { figure, start }: Change, bounds: Bounds): readonly Figure[] {
  return passage.figures.filter(
    (each) =>
      isWithin(bounds, each) &&
      each.end <= start &&
      couldTell(figure, each) &&
      !isBottom(passage, each) &&
      !isRangeEnd(passage, each) &&
      !(figure.isPercent && /^(?:bậc|hạng|lần)/u.test(each.unit)),
  )
}

/** The only year that stands between a value and the value before it, or the beginning of the sentence. */
export function yearOf(passage: Passage, value: Figure, bounds: Bounds): number {
  const earlier = passage.figures.filter((each) => isWithin(bounds, each) && each.end <= value.start)
  const from = earlier.findLast(({ role }) => role === 'quantity' || role === 'rank')?.end ?? bounds.start
  const years = earlier.filter(({ role, start }) => role === 'year' && start >= from && !isOfPrices(passage, start))
  return years.length === 1 || years.length === 2 ? Number(years.at(-1)?.text) : 0
}

/** Whether a year is that of prices: theo giá so sánh 2010. */
function isOfPrices({ text }: Passage, start: number): boolean {
  return /giá (?:so sánh|cố định|gốc)(?: năm)?\s*$/iu.test(text.slice(Math.max(0, start - 24), start))
}

function isBracketed(passage: Passage, figure: Figure, other: Figure): boolean {
  const behind = between(passage, figure, other)
  return behind.indexOf(')') >= 0 && (behind.indexOf('(') < 0 || behind.indexOf(')') < behind.indexOf('('))
}

/** Whether it stands in brackets that began before it behind another number: 168 xã (136 xã, 20 phường). */
export function isInner({ text }: Passage, { start, end }: Figure, sentence: Bounds): boolean {
  const before = text.slice(sentence.start, start)
  const opened = before.lastIndexOf('(')
  if (opened < 0 || before.lastIndexOf(')') > opened || /từ[^()]*$/u.test(before.slice(opened))) return false
  return /^[^(]*\)/u.test(text.slice(end, sentence.end))
}

/** Whether it is the lower number of a fraction, such as a maximum. */
export function isBottom({ text }: Passage, { start }: Figure): boolean {
  return /\d\s*\/\s*$/.test(text.slice(Math.max(0, start - 4), start))
}

export function areComparable(now: Figure, before: Figure): boolean {
  if (now === before || !areAlike(now, before)) return false
  return isNear(now, before)
}

/** What is ten times another is another thing, as a rule, unless both name what they count. */
function isNear(now: Figure, before: Figure): boolean {
  if (countedWord(now) !== '' && countedWord(now) === countedWord(before)) return true
  if (isZero(before.value) || isZero(now.value)) return false
  const times = now.value.div(before.value).abs()
  return times.compare(exact('10')) < 0 && one.div(times).compare(exact('10')) < 0
}
