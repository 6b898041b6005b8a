import { formatDate } from '../number/vietnamese-date.ts'
import { dayInVietnam } from './day-in-vietnam.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', timeStyle: 'medium' })

/**
 * Writes a moment as clocks in Vietnam show it, with seconds only where there are any.
 *
 * @example momentInVietnam(new Date('2026-12-02T11:30:00Z')) // => '02/12/2026 18:30'
 */
export function momentInVietnam(at: Date): string {
  return `${formatDate(dayInVietnam(at))} ${clock.format(at).replace(/:00$/, '')}`
}
