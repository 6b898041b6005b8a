import { type CalendarDate, toIsoDate } from '../../number/vietnamese-date.ts'
import { type Calendar, isEarlier, type WindowKind, windowKinds } from './window.ts'

/** What the clock does by itself: a window opens at the beginning of a day, or closes at its end. */
export interface ClockEvent {
  readonly window: WindowKind
  readonly does: 'opens' | 'closes'
  readonly on: CalendarDate
}

/**
 * What the clock will still do, the next first: openings after the day, closings at its end or later. Of two on one day the
 * opening comes first, as a day begins before it ends.
 */
export function clockEvents(calendar: Calendar, day: CalendarDate): readonly ClockEvent[] {
  const events = windowKinds.flatMap((window): ClockEvent[] => [
    { window, does: 'opens', on: calendar[window].opensOn },
    { window, does: 'closes', on: calendar[window].closesOn },
  ])
  return events
    .filter(({ does, on }) => (does === 'opens' ? isEarlier(day, on) : !isEarlier(on, day)))
    .toSorted((one, other) => orderOf(one).localeCompare(orderOf(other), 'en'))
}

function orderOf({ on, does }: ClockEvent): string {
  return `${toIsoDate(on)} ${does === 'opens' ? 0 : 1}`
}
