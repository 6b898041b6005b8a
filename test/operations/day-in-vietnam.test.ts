import { expect, test } from 'vitest'
import { dayBegins, dayInVietnam } from '../../src/operations/day-in-vietnam.ts'

test('a day begins in Vietnam seven hours before it does in Greenwich', () => {
  const begin = dayBegins('2025-03-28')
  expect(begin.toISOString()).toBe('2025-03-27T17:00:00.000Z')
  expect(dayInVietnam(begin)).toEqual({ year: 2025, month: 3, day: 28 })
  expect(dayInVietnam(new Date(begin.getTime() - 1))).toEqual({ year: 2025, month: 3, day: 27 })
})
