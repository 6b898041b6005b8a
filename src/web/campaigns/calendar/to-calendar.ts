import type { Calendar, Window, WindowKind } from '../../../assessment/course/window.ts'
import { extendedCalendar, windowKinds } from '../../../assessment/course/window.ts'
import type { CalendarView, CampaignRoundView } from '../../../contract/campaign-api-views.ts'
import { type CalendarDate, parseDate } from '../../../number/vietnamese-date.ts'

/** A calendar of the API as the rules of the course take it. */
export function toCalendar(view: CalendarView): Calendar {
  const windows = windowKinds.map((kind): [WindowKind, Window] => [
    kind,
    { opensOn: toDate(view[kind].opensOn), closesOn: toDate(view[kind].closesOn) },
  ])
  return Object.fromEntries(windows) as unknown as Calendar
}

/** The calendar as it holds for an organisation that was given more time. */
export function calendarOf(view: CalendarView, { extensions }: Pick<CampaignRoundView, 'extensions'>): Calendar {
  const later = extensions.map(({ kind, closesOn }) => [kind, toDate(closesOn)])
  return extendedCalendar(toCalendar(view), Object.fromEntries(later))
}

export function toDate(day: string): CalendarDate {
  const date = parseDate(day)
  if (!date) throw new Error(`not a day: ${day}`)
  return date
}
