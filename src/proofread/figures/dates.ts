import { exact } from '../../number/exact.ts'
import { roughnessAt } from '../text/roughness.ts'
import { countedWord } from './counted-word.ts'
import type { Figure } from './figure.ts'

/** Before a day and its month: sáng 14/3, phiên (18/7), hôm 29/11. */
const day =
  /(?<!\p{L})(?:ngày|mùng|sáng|trưa|chiều|tối|đêm|khuya|hôm|hôm nay|hôm qua|phiên|rạng|rạng sáng|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|cuối tuần|ngày mai)\s*,?\s*\(?$/iu

/** Before what is a day and its month if no fraction stands there: trước 30/9, (19/7). */
const maybe = /(?:(?<!\p{L})(?:từ|đến|tới|hết|trước|sau|vào|nay|mai|qua|tuần)\s+|\()$/iu

/** Between a day and the next one: ngày 12/4 và 3/5. */
const next = /^\s*(?:,|và|đến|tới|[-–]|rạng(?: sáng)?)\s*(?:ngày |sáng |đêm )?$/iu

/** Tells days with their months from fractions and values. */
export function withDates(text: string, figures: readonly Figure[]): readonly Figure[] {
  const dated = new Set<number>()
  for (const [at, figure] of figures.entries()) {
    const month = figures[at + 1]
    if (isLoneDay(text, figure)) dated.add(at)
    if (!month || !mayBeDay(text, figure, month)) continue
    const lead = text.slice(Math.max(0, figure.start - 24), figure.start)
    const before = figures[at - 1]
    const follows = before && dated.has(at - 1) && next.test(text.slice(before.end, figure.start))
    const isTold = day.test(lead) || follows || isDay(text, { lead, day: figure, month }, figures.slice(at + 2))
    if (isTold) dated.add(at).add(at + 1)
  }
  return figures.map((figure, at) =>
    dated.has(at) && figure.role === 'quantity' ? { ...figure, role: 'date' } : figure,
  )
}

/** A day whose month is not said, or behind another day: tối 28 rạng 29. */
function isLoneDay(text: string, { start, end, text: digits }: Figure): boolean {
  if (!/^\d{1,2}$/.test(digits) || !/^\s*(?:rạng|[.,)]|và|tháng)/u.test(text.slice(end, end + 8))) return false
  return /(?<!\p{L})(?:sáng|chiều|tối|đêm|rạng)\s$/iu.test(text.slice(Math.max(0, start - 12), start))
}

function mayBeDay(text: string, day: Figure, month: Figure): boolean {
  if (month.start - day.end !== 1 || !/[/-]/.test(text[day.end] ?? '')) return false
  const isShort = [day, month].every(({ text: digits }) => /^\d{1,2}$/.test(digits))
  const isInRange = day.value.compare(lastDay) <= 0 && month.value.compare(lastMonth) <= 0
  return isShort && isInRange && !/^\/\d/.test(text.slice(month.end, month.end + 2))
}

const [lastDay, lastMonth] = [exact('31'), exact('12')]

interface DayAndMonth {
  readonly lead: string
  readonly day: Figure
  readonly month: Figure
}

/** Behind a part and its whole that count nothing by themselves: a result, its share, or others of a row that do. */
const isPartOf = /^\s*(?:=|[(,:]\s*\d[\d.,]*\s?%)|^(?:\s*(?:[,;]|,?\s*và)\s*[1-9]\d?\/[1-9]\d?(?=\D))+\s+\p{L}/u

/** Whether two numbers that count nothing are a day and its month by the words before them, or for want of another reading. */
function isDay(text: string, { lead, day, month }: DayAndMonth, behind: readonly Figure[]): boolean {
  const isLarger = text[day.end] === '/' && day.value.compare(month.value) > 0
  if (maybe.test(lead) && (isLarger || isNoFraction(text, day, month, behind))) return true
  if (text[day.end] !== '/' || countedWord(month) !== '' || roughnessAt(text, day.start)) return false
  const isPart = isPartOf.test(text.slice(month.end, month.end + 60)) && day.value.compare(month.value) <= 0
  return maybe.test(lead) || !isPart
}

/** Whether the upper number is the larger one, here or behind an `đến`. */
function isNoFraction(text: string, day: Figure, month: Figure, [last, of]: readonly Figure[]): boolean {
  const isAlone = /^\s*(?:[),.;]|đến\s|tới\s|$)/u.test(text.slice(month.end))
  if (isAlone && day.value.compare(month.value) > 0) return true
  if (!last || !of || !/^\s*(?:đến|tới|[-–])\s*(?:ngày )?$/u.test(text.slice(month.end, last.start))) return false
  return mayBeDay(text, last, of) && last.value.compare(of.value) > 0
}
