import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exact } from '../../src/number/exact.ts'
import { roundHalfUp, toDecimalText, toFixedText } from '../../src/number/round.ts'
import { decimalText, rationals } from '../support/fraction.ts'

const places = fc.nat({ max: 6 })

test.each([
  ['80.285', 2, '80.29'],
  ['-80.285', 2, '-80.29'],
  ['80.284999999999999999', 2, '80.28'],
  ['-80.284999999999999999', 2, '-80.28'],
  ['0.5', 0, '1'],
  ['-0.5', 0, '-1'],
  ['1.5', 0, '2'],
  ['2.5', 0, '3'],
  ['0.49', 0, '0'],
  ['-0.49', 0, '0'],
  ['-0.004', 2, '0'],
  ['1.005', 2, '1.01'],
  ['2.675', 2, '2.68'],
  ['99.995', 2, '100'],
  ['36525', 0, '36525'],
  ['1.32330', 3, '1.323'],
  ['123456789012345678901234567890.125', 2, '123456789012345678901234567890.13'],
])('%s to %i decimals is %s', (value, count, rounded) => {
  expect(roundHalfUp(exact(value), count).equals(exact(rounded))).toBe(true)
})

test('a rounded number is at most half a unit away, and has so many decimals', () => {
  fc.assert(
    fc.property(rationals, places, (value, count) => {
      const rounded = roundHalfUp(value, count)
      const halfUnit = exact('0.5').div(exact(10n ** BigInt(count)))
      expect(value.sub(rounded).abs().compare(halfUnit)).toBeLessThanOrEqual(0)
      expect(10n ** BigInt(count) % rounded.d).toBe(0n)
    }),
  )
})

test('a tie goes away from zero on both sides', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), places, (digits, count) => {
      const tie = exact(decimalText(10n * digits + 5n, count + 1))
      const up = exact(decimalText(digits + 1n, count))
      expect(roundHalfUp(tie, count).equals(up)).toBe(true)
      expect(roundHalfUp(tie.neg(), count).equals(up.neg())).toBe(true)
    }),
  )
})

test('rounding twice is rounding once', () => {
  fc.assert(
    fc.property(rationals, places, (value, count) => {
      const rounded = roundHalfUp(value, count)
      expect(roundHalfUp(rounded, count).equals(rounded)).toBe(true)
    }),
  )
})

test('rounding keeps the order', () => {
  fc.assert(
    fc.property(rationals, rationals, places, (a, b, count) => {
      const [low, high] = a.compare(b) <= 0 ? [a, b] : [b, a]
      expect(roundHalfUp(low, count).compare(roundHalfUp(high, count))).toBeLessThanOrEqual(0)
    }),
  )
})

test.each([
  ['0', 20, '0'],
  ['-0', 2, '0'],
  ['100', 20, '100'],
  ['10.00', 2, '10'],
  ['0.960', 3, '0.96'],
  ['-0.004', 2, '0'],
  ['-0.005', 2, '-0.01'],
  ['82.963', 2, '82.96'],
  ['1000000000000000000000', 0, '1000000000000000000000'],
])('%s is written with at most %i decimals as %s', (value, count, text) => {
  expect(toDecimalText(exact(value), count)).toBe(text)
})

test('a third is written with twenty decimals unless fewer are asked for', () => {
  expect(toDecimalText(exact('1').div(exact('3')))).toBe('0.33333333333333333333')
})

test.each([
  ['9.4', 2, '9.40'],
  ['0', 2, '0.00'],
  ['-0.001', 2, '0.00'],
  ['-1.005', 2, '-1.01'],
  ['0.05', 1, '0.1'],
  ['7', 0, '7'],
  ['-7.5', 0, '-8'],
  ['0.007', 3, '0.007'],
])('%s is written with exactly %i decimals as %s', (value, count, text) => {
  expect(toFixedText(exact(value), count)).toBe(text)
})

test('a decimal that was written reads back as the rounded number', () => {
  fc.assert(
    fc.property(rationals, places, (value, count) => {
      expect(exact(toDecimalText(value, count)).equals(roundHalfUp(value, count))).toBe(true)
      expect(exact(toFixedText(value, count)).equals(roundHalfUp(value, count))).toBe(true)
    }),
  )
})
