import { type CalendarDate, parseDate } from '../number/vietnamese-date.ts'

/** Vietnam keeps one time all year, seven hours ahead of UTC. */
const aheadMilliseconds = 7 * 3_600_000

/** The day that it is in Vietnam at a moment. */
export function dayInVietnam(at: Date): CalendarDate {
  const text = new Date(at.getTime() + aheadMilliseconds).toISOString().slice(0, 10)
  const day = parseDate(text)
  if (!day) throw new Error(`not a day: ${text}`)
  return day
}

/** The moment at which a day, written 2025-03-28, begins in Vietnam. */
export function dayBegins(day: string): Date {
  return new Date(Date.parse(day) - aheadMilliseconds)
}
