import { type CalendarDate, toIsoDate } from '../../number/vietnamese-date.ts'

/** The windows of a campaign, in the order in which they open. */
export const windowKinds = ['assess', 'review', 'send', 'appraise', 'appeal', 'publish'] as const

export type WindowKind = (typeof windowKinds)[number]

/** Whole days in Vietnam: open from the first moment of the first day to the last moment of the last. */
export interface Window {
  readonly opensOn: CalendarDate
  readonly closesOn: CalendarDate
}

export type Calendar = Readonly<Record<WindowKind, Window>>

/** The last days that one organisation was given instead of those of the calendar. */
export type Extensions = Readonly<Partial<Record<WindowKind, CalendarDate>>>

export type WindowStanding = 'before' | 'open' | 'after'

/** Tells whether a day lies in a window, before it or after it. Both ends belong to it. */
export function windowStanding({ opensOn, closesOn }: Window, day: CalendarDate): WindowStanding {
  if (isEarlier(day, opensOn)) return 'before'
  return isEarlier(closesOn, day) ? 'after' : 'open'
}

/** The calendar as it holds for an organisation: until the later of the calendar's last day and that of its extension. */
export function extendedCalendar(calendar: Calendar, extensions: Extensions): Calendar {
  const windows = windowKinds.map((kind) => {
    const { opensOn, closesOn } = calendar[kind]
    const extended = extensions[kind] ?? closesOn
    return [kind, { opensOn, closesOn: isEarlier(extended, closesOn) ? closesOn : extended }] as const
  })
  return Object.fromEntries(windows) as unknown as Calendar
}

export function isEarlier(one: CalendarDate, other: CalendarDate): boolean {
  return toIsoDate(one) < toIsoDate(other)
}
