/** A day of the calendar. Dates come from the data or an argument, never from the machine's clock. */
export interface CalendarDate {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const yearFirst = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Reads 28/3/2025, 28/03/2025 or 2025-03-28. The day comes before the month.
 *
 * @returns null if it is none of these, or not a day of the calendar (30/2/2025).
 * @example parseDate('28/3/2025') // => { year: 2025, month: 3, day: 28 }
 */
export function parseDate(text: string): CalendarDate | null {
  const vietnamese = dayFirst.exec(text.trim())
  const iso = yearFirst.exec(text.trim())
  const [year, month, day] = vietnamese
    ? [vietnamese[3], vietnamese[2], vietnamese[1]].map(Number)
    : (iso?.slice(1).map(Number) ?? [])
  if (year === undefined || month === undefined || day === undefined) return null
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/**
 * Writes a date in a sentence: leading zeros for days below 10 and for months 1 and 2.
 *
 * @see Decree 30/2020/NĐ-CP, appendix I (place and date of a document)
 * @example formatDate({ year: 2025, month: 3, day: 28 }) // => '28/3/2025'
 */
export function formatDate({ year, month, day }: CalendarDate): string {
  return `${twoDigits(day)}/${monthText(month)}/${year}`
}

/** @example formatLongDate({ year: 2025, month: 2, day: 5 }) // => 'ngày 05 tháng 02 năm 2025' */
export function formatLongDate({ year, month, day }: CalendarDate): string {
  return `ngày ${twoDigits(day)} tháng ${monthText(month)} năm ${year}`
}

/** @example toIsoDate({ year: 2025, month: 3, day: 28 }) // => '2025-03-28' */
export function toIsoDate({ year, month, day }: CalendarDate): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/**
 * The day so many days later; earlier for a negative number.
 *
 * @example addDays({ year: 2024, month: 2, day: 28 }, 2) // => { year: 2024, month: 3, day: 1 }
 */
export function addDays({ year, month, day }: CalendarDate, days: number): CalendarDate {
  const moved = day + days
  const length = daysIn(year, month)
  if (moved > length) {
    const next = month === 12 ? { year: year + 1, month: 1, day: 0 } : { year, month: month + 1, day: 0 }
    return addDays(next, moved - length)
  }
  if (moved >= 1) return { year, month, day: moved }
  const before = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 }
  return addDays({ ...before, day: daysIn(before.year, before.month) }, moved)
}

function monthText(month: number): string {
  return month <= 2 ? twoDigits(month) : String(month)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
