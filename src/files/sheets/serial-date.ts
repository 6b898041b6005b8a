import { formatDate } from '../../number/vietnamese-date.ts'

const dayMilliseconds = 86_400_000
/** Day 0 of the count for days after February 1900: spreadsheets count a 29th of it that never was. */
const zeroOf1900 = Date.UTC(1899, 11, 30)
const zeroOf1904 = Date.UTC(1904, 0, 1)

/**
 * Writes the day that a spreadsheet keeps as a number of days; hours are dropped.
 *
 * @returns null if it is no day of the years 1900 to 9999
 */
export function serialDateText(stored: string, from1904: boolean): string | null {
  const days = Number(stored)
  if (stored.trim() === '' || !(days >= 0 && days < 2_958_466)) return null
  const date = new Date((from1904 ? zeroOf1904 : zeroOf1900) + Math.floor(days) * dayMilliseconds)
  return formatDate({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
}
