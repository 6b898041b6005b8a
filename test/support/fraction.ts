import fc from 'fast-check'
import { type Exact, exact } from '../../src/number/exact.ts'

/** A fraction worked out with whole numbers alone: what exact numbers are tested against. The divisor is above 0. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

export function fractionOf(value: Exact): Fraction {
  return { over: value.s * value.n, under: value.d }
}

/** Reads a plain decimal such as −12.5 digit by digit. */
export function fraction(decimal: string): Fraction {
  const [whole = '', digits = ''] = decimal.replace(/^[+-]/, '').split('.')
  const size = BigInt(`${whole}${digits}`)
  return { over: decimal.startsWith('-') ? -size : size, under: 10n ** BigInt(digits.length) }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under }
}

export function over(a: Fraction, b: Fraction): Fraction {
  const sign = b.over < 0n ? -1n : 1n
  return { over: sign * a.over * b.under, under: sign * a.under * b.over }
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under })
}

export function isSame(a: Fraction, b: Fraction): boolean {
  return a.over * b.under === b.over * a.under
}

/** Plain decimal texts of either sign with up to six decimals: "-12.5". */
export const decimalTexts = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 6 }))
  .map(([digits, decimals]) => decimalText(digits, decimals))

export function decimalText(digits: bigint, decimals: number): string {
  const size = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0')
  const point = size.length - decimals
  const text = decimals === 0 ? size : `${size.slice(0, point)}.${size.slice(point)}`
  return digits < 0n ? `-${text}` : text
}

export const decimals = decimalTexts.map((text) => exact(text))

/** Numbers of either sign, most without a finite decimal form. */
export const rationals = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([over, under]) => exact(over).div(exact(under)))
