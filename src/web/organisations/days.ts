/** The last day of the 63 provinces. */
export const lastDayBeforeMergers = '2025-06-30'

const vietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The day that it is in Vietnam, as 2025-07-01. */
export function todayInVietnam(): string {
  return vietnam.format(new Date())
}

/** @example dayBefore('2025-07-01') // => '2025-06-30' */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
