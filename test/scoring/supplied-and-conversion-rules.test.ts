import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ConversionRule, SuppliedRule } from '../../src/framework/rule.ts'
import { fraction, fractionOf, isSame, over, times } from '../support/fraction.ts'
import { isWithin, scoreOf, shortOutcome } from '../support/scoring.ts'

const supplied: SuppliedRule = { kind: 'supplied', figure: 'points', by: 'Văn phòng Chính phủ' }
const conversion: ConversionRule = { kind: 'conversion', figure: 'index' }

test.each([
  ['the points of 1.7 as they were supplied', '1.429', '1.429'],
  ['no points', '0', '0'],
  ['the maximum', '1.5', '1.5'],
  ['more than the maximum', '1.501', 'refused above-maximum points'],
  ['less than nothing', '-0.1', 'refused below-zero points'],
])('supplied: %s', (_case, points, outcome) => {
  expect(shortOutcome(supplied, { points }, '1.5')).toBe(outcome)
})

test.each([
  ['the satisfaction index of 2024', '82.96', '8.296'],
  ['nobody is satisfied', '0', '0'],
  ['everybody is satisfied', '100', '10'],
  ['more than everybody', '100.01', 'refused above-maximum index'],
  ['below zero', '-1', 'refused below-zero index'],
])('conversion: %s', (_case, index, outcome) => {
  expect(shortOutcome(conversion, { index }, '10')).toBe(outcome)
})

const hundredths = fc.integer({ min: 0, max: 10_000 }).map((value) => (value / 100).toFixed(2))

test('conversion is index × maximum / 100, within its bounds and rising with the index', () => {
  fc.assert(
    fc.property(hundredths, hundredths, (a, b) => {
      const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a]
      const [lower, higher] = [low, high].map((index) => scoreOf(conversion, { index }, '10'))
      expect(isSame(fractionOf(lower!), over(times(fraction(low), fraction('10')), fraction('100')))).toBe(true)
      expect(higher!.compare(lower!)).toBeGreaterThanOrEqual(0)
      expect(isWithin(lower!, '10')).toBe(true)
    }),
  )
})
