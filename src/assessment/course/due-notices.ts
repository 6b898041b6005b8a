import { addDays, type CalendarDate, toIsoDate } from '../../number/vietnamese-date.ts'
import { type ClockRule, clockRules, missedDays } from './notice-rules.data.ts'
import { type Calendar, isEarlier, type Window, type WindowKind, windowKinds } from './window.ts'

/** The day on which a rule of the clock applies to a window; null for a warning that would come before the window opens. */
export function ruleDay({ kind, days }: ClockRule, { opensOn, closesOn }: Window): CalendarDate | null {
  switch (kind) {
    case 'opens':
      return addDays(opensOn, days)
    case 'overdue':
      return addDays(closesOn, days)
    case 'closes-soon': {
      const day = addDays(closesOn, -days)
      return isEarlier(day, opensOn) ? null : day
    }
  }
}

/**
 * What is to be told of a window on a day: the newest that has come, and was not missed for longer than it is worth telling.
 * Whoever asks each day is told of each rule; whoever asks again on a later day is told of the same until the next one comes.
 */
export function dueRules(window: Window, day: CalendarDate): readonly ClockRule[] {
  const oldest = addDays(day, -missedDays)
  const come = clockRules.flatMap((rule) => {
    const on = ruleDay(rule, window)
    return on && !isEarlier(day, on) && isEarlier(oldest, on) ? [{ rule, on: toIsoDate(on) }] : []
  })
  const newest = come
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  return come.flatMap(({ rule, on }) => (on === newest ? [rule] : []))
}

/** Something that people will be told of by the clock. */
export interface ComingNotice {
  readonly window: WindowKind
  readonly kind: ClockRule['kind']
  readonly days: number
  readonly level: ClockRule['level']
  /** The morning on which they are told. */
  readonly on: CalendarDate
}

/** What the clock will tell people after a day, the next first. */
export function comingNotices(calendar: Calendar, day: CalendarDate): readonly ComingNotice[] {
  const coming = windowKinds.flatMap((window) =>
    clockRules.flatMap((rule): ComingNotice[] => {
      const { kind, days, level } = rule
      const on = ruleDay(rule, calendar[window])
      return on && isEarlier(day, on) ? [{ window, kind, days, level, on }] : []
    }),
  )
  return coming.toSorted((one, other) => toIsoDate(one.on).localeCompare(toIsoDate(other.on), 'en'))
}
