import { type CalendarDate, parseDate } from '../number/vietnamese-date.ts'

/** A day as the database writes it, as 2025-07-01. */
export function toCalendarDate(text: string): CalendarDate {
  const date = parseDate(text)
  if (!date) throw new Error(`the database gave no date: ${text}`)
  return date
}
