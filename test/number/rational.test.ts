import fc from 'fast-check'
import Fraction from 'fraction.js'
import { expect, test } from 'vitest'
import { type Exact, exact, ratio } from '../../src/number/exact.ts'
import { roundHalfUp, toDecimalText, toFixedText } from '../../src/number/round.ts'
import { fractionOf, isSame, minus, over, plus, times } from '../support/fraction.ts'

/** Numbers on both sides of the border at which plain numbers end: 2⁵³. */
const border = 2n ** 53n
const whole = fc.oneof(
  fc.bigInt({ min: -5n, max: 5n }),
  fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }),
  fc.tuple(fc.bigInt({ min: -3n, max: 3n }), fc.constantFrom(-border, border)).map(([near, at]) => at + near),
  fc.bigInt({ min: 2n ** 26n - 2n, max: 2n ** 27n }),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
)
const numbers = fc
  .tuple(
    whole,
    whole.filter((each) => each !== 0n),
  )
  .map(([numerator, denominator]) => ratio(numerator, denominator))

test('at the border of plain numbers the four operations give what whole-number arithmetic gives', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [x, y] = [fractionOf(a), fractionOf(b)]
      expect(isSame(fractionOf(a.add(b)), plus(x, y))).toBe(true)
      expect(isSame(fractionOf(a.sub(b)), minus(x, y))).toBe(true)
      expect(isSame(fractionOf(a.mul(b)), times(x, y))).toBe(true)
      if (b.n !== 0n) expect(isSame(fractionOf(a.div(b)), over(x, y))).toBe(true)
      const difference = minus(x, y).over
      expect(a.compare(b)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1)
      expect(a.equals(b)).toBe(difference === 0n)
    }),
    { numRuns: 2000 },
  )
})

test('the four operations give what a library of big fractions gives', () => {
  const peer = ({ s, n, d }: Exact) => new Fraction(s * n, d)
  const same = (own: Exact, its: Fraction) => expect([own.s * own.n, own.d]).toEqual([its.s * its.n, its.d])
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [x, y] = [peer(a), peer(b)]
      same(a.add(b), x.add(y))
      same(a.sub(b), x.sub(y))
      same(a.mul(b), x.mul(y))
      if (b.n !== 0n) same(a.div(b), x.div(y))
      expect(Math.sign(a.compare(b))).toBe(Math.sign(x.compare(y)))
    }),
    { numRuns: 1000 },
  )
})

test('equal numbers have equal fields, however they came about', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      expect(a.add(b).sub(b)).toStrictEqual(a)
      if (b.n !== 0n) expect(a.mul(b).div(b)).toStrictEqual(a)
      expect(a.neg().neg()).toStrictEqual(a)
      expect(a.sub(a)).toStrictEqual(exact('0'))
    }),
    { numRuns: 1000 },
  )
})

test('rounding and writing of a plain number are those of a big one', () => {
  fc.assert(
    fc.property(numbers, fc.nat({ max: 6 }), (value, decimals) => {
      const scale = 10n ** BigInt(decimals)
      const half = (2n * value.n * scale + value.d) / (2n * value.d)
      const rounded = roundHalfUp(value, decimals)
      expect(isSame(fractionOf(rounded), { over: value.s * half, under: scale })).toBe(true)
      expect(exact(toDecimalText(rounded))).toStrictEqual(rounded)
      const fixed = toFixedText(value, decimals)
      expect(toDecimalText(value, decimals)).toBe(fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['88.22', '88.22'],
  ['-0.5', '-0.5'],
  ['0', '0'],
])('%s is told as %s', (text, told) => expect(String(exact(text))).toBe(told))

test('what has no finite decimal form is told as a fraction', () => expect(String(ratio(-1n, 3n))).toBe('-1/3'))
