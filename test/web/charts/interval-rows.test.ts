import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Interval, intervalRows } from '../../../src/web/charts/interval-rows.ts'

const interval = (value: number | null, half: number | null, label = 'Điện Biên'): Interval => ({
  ...{ key: label, label, value, isReliable: true },
  low: value === null || half === null ? null : value - half,
  high: value === null || half === null ? null : value + half,
})

test('all intervals lie between the ends of one axis, with few round numbers on it', () => {
  const number = fc.double({ min: 0, max: 100, noNaN: true })
  const half = fc.option(fc.double({ min: 0, max: 40, noNaN: true }))
  const intervals = fc.array(fc.tuple(fc.option(number), half), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(intervals, fc.integer({ min: 240, max: 1200 }), (given, width) => {
      const drawn = given.map(([value, each]) => interval(value, each))
      const { rows, ticks, x } = intervalRows(drawn, width, 60)
      expect(ticks.length).toBeGreaterThan(1)
      expect(ticks.length).toBeLessThanOrEqual(6)
      for (const { low, value, high } of rows) {
        for (const each of [low, value, high]) {
          if (each === null) continue
          expect(x(each)).toBeGreaterThanOrEqual(0)
          expect(x(each)).toBeLessThanOrEqual(width)
        }
      }
    }),
  )
})

test('rows follow each other without overlap, a long name taking more lines', () => {
  const long = 'Sự tham gia của người dân vào quá trình xây dựng, tổ chức thực hiện chính sách'
  const { rows, height } = intervalRows([interval(80, 2, long), interval(70, 3)], 320, 60)
  expect(rows[0]?.lines.length).toBeGreaterThan(1)
  expect(rows[1]?.top).toBeGreaterThan(rows[0]?.y ?? 0)
  expect(height).toBeGreaterThan(rows[1]?.y ?? 0)
})

test('what has no value is drawn nowhere, and without any value the axis is that of per cent', () => {
  const { rows, ticks } = intervalRows([interval(null, null)], 320, 60)
  expect([rows[0]?.value, ticks]).toEqual([null, [0, 100]])
})
