import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarFaults } from '../../../src/assessment/course/calendar-faults.ts'
import { clockEvents } from '../../../src/assessment/course/clock-events.ts'
import {
  type Calendar,
  extendedCalendar,
  type WindowKind,
  windowKinds,
  windowStanding,
} from '../../../src/assessment/course/window.ts'
import { type CalendarDate, toIsoDate } from '../../../src/number/vietnamese-date.ts'
import { dayInVietnam } from '../../../src/operations/day-in-vietnam.ts'

/** Days are counted here from 1 January 2024, so that the model adds and compares numbers and no dates. */
const first = Date.UTC(2024, 0, 1)
function dateOf(count: number): CalendarDate {
  const date = new Date(first + count * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Two years and two months with a 29 February in them. */
const count = fc.integer({ min: 0, max: 790 })
const counted = fc.record(
  Object.fromEntries(windowKinds.map((kind) => [kind, fc.record({ opens: count, closes: count })])) as Record<
    WindowKind,
    fc.Arbitrary<{ opens: number; closes: number }>
  >,
)
type Counted = Readonly<Record<WindowKind, { readonly opens: number; readonly closes: number }>>

const calendarOf = (days: Counted) =>
  Object.fromEntries(
    windowKinds.map((kind) => [kind, { opensOn: dateOf(days[kind].opens), closesOn: dateOf(days[kind].closes) }]),
  ) as unknown as Calendar

/** Windows as they may be: each ends on or after its first day, and none opens before the one it follows. */
const sound = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 90 })), { minLength: 6, maxLength: 6 })
  .map((steps) => {
    let opens = 0
    const days = steps.map(([later, long], at) => {
      opens += later
      return [windowKinds[at], { opens, closes: opens + long }] as const
    })
    return Object.fromEntries(days) as unknown as Counted
  })

describe('a window', () => {
  test.each([
    ['the day before the first', 9, 'before'],
    ['the first day', 10, 'open'],
    ['a day within', 12, 'open'],
    ['the last day', 20, 'open'],
    ['the day after the last', 21, 'after'],
  ])('is seen on %s', (_, day, standing) => {
    expect(windowStanding({ opensOn: dateOf(10), closesOn: dateOf(20) }, dateOf(day))).toBe(standing)
  })

  test('of one day is open on that day only', () => {
    const window = { opensOn: dateOf(59), closesOn: dateOf(59) }
    expect([58, 59, 60].map((day) => windowStanding(window, dateOf(day)))).toEqual(['before', 'open', 'after'])
  })

  test('is open on exactly the days from the first to the last', () => {
    fc.assert(
      fc.property(count, fc.nat(60), count, (opens, long, day) => {
        const expected = day < opens ? 'before' : day > opens + long ? 'after' : 'open'
        const window = { opensOn: dateOf(opens), closesOn: dateOf(opens + long) }
        expect(windowStanding(window, dateOf(day))).toBe(expected)
      }),
    )
  })

  test('opens and closes at midnight in Vietnam, to the millisecond', () => {
    fc.assert(
      fc.property(count, fc.nat(60), (opens, long) => {
        const window = { opensOn: dateOf(opens), closesOn: dateOf(opens + long) }
        // Midnight in Vietnam is 17:00 in Greenwich on the day before.
        const midnight = first + opens * 86_400_000 - 7 * 3_600_000
        const end = midnight + (long + 1) * 86_400_000
        const at = (moment: number) => windowStanding(window, dayInVietnam(new Date(moment)))
        expect([midnight - 1, midnight, end - 1, end].map(at)).toEqual(['before', 'open', 'open', 'after'])
      }),
    )
  })
})

describe('an extension', () => {
  const extensions = fc.dictionary(fc.constantFrom(...windowKinds), count)

  test('lets a window end later, never earlier, and moves nothing else', () => {
    fc.assert(
      fc.property(sound, extensions, (days, later) => {
        const given = Object.fromEntries(Object.entries(later).map(([kind, day]) => [kind, dateOf(day)]))
        const extended = extendedCalendar(calendarOf(days), given)
        for (const kind of windowKinds) {
          const closes = Math.max(days[kind].closes, (later as Partial<Record<WindowKind, number>>)[kind] ?? 0)
          expect(extended[kind]).toEqual({ opensOn: dateOf(days[kind].opens), closesOn: dateOf(closes) })
        }
      }),
    )
  })

  test('that the calendar has overtaken takes no day away', () => {
    const days = calendarOf(
      Object.fromEntries(windowKinds.map((kind) => [kind, { opens: 0, closes: 20 }])) as unknown as Counted,
    )
    expect(extendedCalendar(days, { assess: dateOf(15) }).assess.closesOn).toEqual(dateOf(20))
  })
})

describe('a calendar', () => {
  test('whose windows open in order and end after they open has no fault', () => {
    const faultless = fc.property(sound, (days) => {
      expect(calendarFaults(calendarOf(days))).toEqual([])
    })
    fc.assert(faultless)
  })

  test('has exactly the faults that are in it', () => {
    fc.assert(
      fc.property(counted, (days) => {
        const expected = windowKinds.flatMap((window, at) => {
          const before = at === 0 ? Number.NEGATIVE_INFINITY : days[windowKinds[at - 1]!].opens
          return [
            ...(days[window].closes < days[window].opens ? [{ kind: 'ends-before-it-opens', window }] : []),
            ...(days[window].opens < before ? [{ kind: 'opens-before-the-one-it-follows', window }] : []),
          ]
        })
        expect(calendarFaults(calendarOf(days))).toEqual(expected)
      }),
    )
  })
})

test('the clock still does what is not over, in the order in which it happens', () => {
  fc.assert(
    fc.property(sound, count, (days, today) => {
      // A window opens as its day begins and closes as its last day ends: half a day each side of noon, here in halves.
      const all = windowKinds.flatMap((window) => [
        { window, does: 'opens', halves: 2 * days[window].opens, on: dateOf(days[window].opens) },
        { window, does: 'closes', halves: 2 * days[window].closes + 1, on: dateOf(days[window].closes) },
      ])
      const now = 2 * today + 0.5
      const expected = all.filter(({ halves }) => halves > now).toSorted((one, other) => one.halves - other.halves)
      const events = clockEvents(calendarOf(days), dateOf(today))
      expect(events).toEqual(expected.map(({ halves: _, ...event }) => event))
      const dates = events.map(({ on }) => toIsoDate(on))
      expect(dates).toEqual(dates.toSorted())
    }),
  )
})
