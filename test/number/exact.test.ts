import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  exact,
  isNegative,
  isWhole,
  isZero,
  maximum,
  minimum,
  sum,
  sumIfComplete,
  zero,
} from '../../src/number/exact.ts'
import { decimalTexts, fraction, fractionOf, isSame, minus, over, plus, rationals, times } from '../support/fraction.ts'

test('a plain decimal is read digit by digit: nothing is lost', () => {
  fc.assert(fc.property(decimalTexts, (text) => isSame(fractionOf(exact(text)), fraction(text))))
})

test('the four operations give what whole-number arithmetic gives', () => {
  fc.assert(
    fc.property(decimalTexts, decimalTexts, (a, b) => {
      const [x, y] = [exact(a), exact(b)]
      expect(isSame(fractionOf(x.add(y)), plus(fraction(a), fraction(b)))).toBe(true)
      expect(isSame(fractionOf(x.sub(y)), minus(fraction(a), fraction(b)))).toBe(true)
      expect(isSame(fractionOf(x.mul(y)), times(fraction(a), fraction(b)))).toBe(true)
      if (!isZero(y)) expect(isSame(fractionOf(x.div(y)), over(fraction(a), fraction(b)))).toBe(true)
    }),
  )
})

test('sums and products do not depend on the order, and products distribute over sums', () => {
  fc.assert(
    fc.property(rationals, rationals, rationals, (a, b, c) => {
      expect(a.add(b).equals(b.add(a))).toBe(true)
      expect(a.mul(b).equals(b.mul(a))).toBe(true)
      expect(
        a
          .add(b)
          .add(c)
          .equals(a.add(b.add(c))),
      ).toBe(true)
      expect(
        a
          .mul(b)
          .mul(c)
          .equals(a.mul(b.mul(c))),
      ).toBe(true)
      expect(a.mul(b.add(c)).equals(a.mul(b).add(a.mul(c)))).toBe(true)
    }),
  )
})

test('what is taken away or divided by comes back', () => {
  fc.assert(
    fc.property(rationals, rationals, (a, b) => {
      expect(a.add(b).sub(b).equals(a)).toBe(true)
      expect(a.add(a.neg()).equals(zero)).toBe(true)
      if (!isZero(b)) expect(a.div(b).mul(b).equals(a)).toBe(true)
    }),
  )
})

test('the sum of any list is the same from either end', () => {
  fc.assert(
    fc.property(fc.array(rationals, { maxLength: 30 }), (values) => {
      expect(sum(values).equals(sum(values.toReversed()))).toBe(true)
    }),
  )
})

test('a tenth and two tenths are three tenths', () => {
  expect(sum([exact('0.1'), exact('0.2')]).equals(exact('0.3'))).toBe(true)
})

test('a list with a gap has no sum, whatever the other values', () => {
  fc.assert(
    fc.property(fc.array(rationals), fc.array(rationals), (before, after) => {
      expect(sumIfComplete([...before, null, ...after])).toBeNull()
      expect(sumIfComplete([...before, ...after])?.equals(sum([...before, ...after]))).toBe(true)
    }),
  )
})

test('the smaller and the larger of two numbers are in order and are the two', () => {
  fc.assert(
    fc.property(rationals, rationals, (a, b) => {
      expect(minimum(a, b).compare(maximum(a, b))).toBeLessThanOrEqual(0)
      expect(minimum(a, b).add(maximum(a, b)).equals(a.add(b))).toBe(true)
    }),
  )
})

test.each([
  '',
  ' 1',
  '1,5',
  '.5',
  '5.',
  '1e5',
  '0x10',
  'NaN',
  'Infinity',
  '1/3',
  '1.2.3',
  '--1',
  '١٢',
  '1_000',
  "0.'3'",
])('"%s" is not a plain decimal: refused', (text) => {
  expect(() => exact(text)).toThrow('not a plain decimal')
})

test('a division by zero is refused', () => {
  expect(() => exact('1').div(zero)).toThrow()
})

test.each([
  ['0', false, true, true],
  ['-0', false, true, true],
  ['-0.5', true, false, false],
  ['3', false, true, false],
  ['3.50', false, false, false],
  ['-4.0', true, true, false],
])('%s: negative %s, whole %s, zero %s', (text, negative, whole, none) => {
  const value = exact(text)
  expect([isNegative(value), isWhole(value), isZero(value)]).toEqual([negative, whole, none])
})
