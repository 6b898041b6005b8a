import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comingNotices, dueRules, ruleDay } from '../../../src/assessment/course/due-notices.ts'
import { clockRules, missedDays } from '../../../src/assessment/course/notice-rules.data.ts'
import { type Window, windowKinds } from '../../../src/assessment/course/window.ts'
import { addDays, type CalendarDate, toIsoDate } from '../../../src/number/vietnamese-date.ts'
import { dayBegins, dayInVietnam } from '../../../src/operations/day-in-vietnam.ts'
import { testCalendar } from '../../support/campaign.ts'

/** Days are counted here from 1 January 2024, so that the model adds and compares numbers and no dates. */
const first = Date.UTC(2024, 0, 1)
function dateOf(count: number): CalendarDate {
  const date = new Date(first + count * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const windowOf = (opens: number, closes: number): Window => ({ opensOn: dateOf(opens), closesOn: dateOf(closes) })
const name = ({ kind, days }: { kind: string; days: number }) => `${kind}-${days}`
const told = (opens: number, closes: number, day: number) => dueRules(windowOf(opens, closes), dateOf(day)).map(name)

/** What is told on a day to who asks each day, written without the code: by what is printed in docs/notices.md. */
function model(opens: number, closes: number, day: number): readonly string[] {
  const on: readonly (readonly [string, number])[] = [
    ['opens-0', opens],
    ...(closes - 3 >= opens ? [['closes-soon-3', closes - 3] as const] : []),
    ...(closes - 1 >= opens ? [['closes-soon-1', closes - 1] as const] : []),
    ['overdue-1', closes + 1],
    ['overdue-3', closes + 3],
  ]
  return on.filter(([, each]) => each === day).map(([each]) => each)
}

const span = fc.tuple(fc.integer({ min: 0, max: 760 }), fc.integer({ min: 0, max: 40 }))

describe('what the clock tells of a window', () => {
  test.each([
    ['the day before it opens', 9, []],
    ['its first day', 10, ['opens-0']],
    ['three days before its last', 17, ['closes-soon-3']],
    ['two days before, as on the day before that', 18, ['closes-soon-3']],
    ['the day before its last', 19, ['closes-soon-1']],
    ['its last day', 20, ['closes-soon-1']],
    ['the day after', 21, ['overdue-1']],
    ['the third day after', 23, ['overdue-3']],
    ['so long after that it is not worth telling', 23 + missedDays, []],
  ])('on %s', (_, day, rules) => {
    expect(told(10, 20, day)).toEqual(rules)
  })

  test('a window of one day opens, and nobody is warned before it has', () => {
    expect([9, 10, 11].map((day) => told(10, 10, day))).toEqual([[], ['opens-0'], ['overdue-1']])
  })

  test('who asks each day is told each thing on its day, and of nothing else for the first time', () => {
    fc.assert(
      fc.property(span, ([opens, length]) => {
        const closes = opens + length
        const seen = new Set<string>()
        for (let day = opens - 5; day <= closes + 15; day += 1) {
          const fresh = told(opens, closes, day).filter((each) => !seen.has(each))
          expect(fresh).toEqual(model(opens, closes, day))
          for (const each of fresh) seen.add(each)
        }
      }),
    )
  })

  test('who was away is told of the newest only, and of nothing older than it is worth', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: -10, max: 70 }), ([opens, length], after) => {
        const day = opens + after
        const rules = dueRules(windowOf(opens, opens + length), dateOf(day))
        const days = new Set(rules.map((rule) => toIsoDate(ruleDay(rule, windowOf(opens, opens + length))!)))
        expect(days.size).toBeLessThanOrEqual(1)
        for (const each of days) {
          expect(each <= toIsoDate(dateOf(day))).toBe(true)
          expect(each > toIsoDate(dateOf(day - missedDays))).toBe(true)
        }
      }),
    )
  })

  test('the day is that in Vietnam: from 17:00 UTC of the day before to 17:00 UTC', () => {
    fc.assert(
      fc.property(span, fc.integer({ min: 0, max: 86_399_999 }), ([count], ms) => {
        const day = dayInVietnam(new Date(dayBegins(toIsoDate(dateOf(count))).getTime() + ms))
        expect(dueRules(windowOf(count, count + 20), day).map(name)).toEqual(['opens-0'])
      }),
    )
  })
})

test('what the clock will tell is in order, after the day, and what it tells on those days', () => {
  const today = { year: 2025, month: 2, day: 8 }
  const coming = comingNotices(testCalendar, today)
  expect(coming.slice(0, 4).map(({ window, kind, days, on }) => [window, kind, days, toIsoDate(on)])).toEqual([
    ['assess', 'closes-soon', 1, '2025-02-09'],
    ['assess', 'overdue', 1, '2025-02-11'],
    ['review', 'opens', 0, '2025-02-11'],
    ['assess', 'overdue', 3, '2025-02-13'],
  ])
  expect(coming.map(({ on }) => toIsoDate(on))).toEqual(coming.map(({ on }) => toIsoDate(on)).toSorted())
  for (const { window, kind, days, on } of coming)
    expect(dueRules(testCalendar[window], on).map(name)).toContain(`${kind}-${days}`)
  expect(comingNotices(testCalendar, { year: 2026, month: 1, day: 1 })).toEqual([])
  expect(comingNotices(testCalendar, { year: 2024, month: 1, day: 1 })).toHaveLength(
    windowKinds.length * clockRules.length,
  )
})

test('days are added over the ends of months and years, forwards and backwards', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: -800, max: 800 }), (count, days) => {
      expect(addDays(dateOf(count), days)).toEqual(dateOf(count + days))
    }),
  )
})
