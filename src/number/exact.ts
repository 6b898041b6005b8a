import { Rational, rational, safePowers, safeRational } from './rational.ts'

/**
 * An exact rational number: sums, products and quotients of decimal points lose nothing, so rounding can be the
 * last step. A score such as 44399 / 50328 × 1,5 has no finite decimal form; it is kept as the fraction it is.
 *
 * The methods take other exact numbers only: no binary floating point can slip in.
 */
export interface Exact {
  /** Sign (−1, 0 or 1), numerator and denominator in lowest terms. */
  readonly s: bigint
  readonly n: bigint
  readonly d: bigint
  add(other: Exact): Exact
  sub(other: Exact): Exact
  mul(other: Exact): Exact
  /** A division by zero throws; ask `isZero` first. */
  div(other: Exact): Exact
  neg(): Exact
  abs(): Exact
  compare(other: Exact): number
  equals(other: Exact): boolean
}

/** Points of a score or of a maximum: never a binary floating point number. */
export type Points = Exact

/** Every whole number of so many digits is a safe integer. */
const safeDigits = 15

const decimalForm = /^([+-]?\d+)(?:\.(\d+))?$/

/**
 * Makes an exact number from its plain decimal form (point as decimal mark, no grouping) or from a whole number.
 * For what people write use `parseVietnameseNumber`.
 *
 * @example exact('1.50').equals(exact('1.5')) // => true
 */
export function exact(decimal: string | bigint): Exact {
  if (typeof decimal === 'bigint') return ratio(decimal, 1n)
  const short = shortDecimal(decimal)
  if (short) return short
  const [, whole, decimals = ''] = decimalForm.exec(decimal) ?? []
  if (whole === undefined) throw new Error(`not a plain decimal: ${decimal}`)
  return ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}

const [zeroDigit, nineDigit, point] = [48, 57, 46]

/** As `exact`, of digits with at most one point among them, as most numbers are; undefined for anything else. */
function shortDecimal(decimal: string): Exact | undefined {
  const { length } = decimal
  if (length === 0 || length > safeDigits) return undefined
  let [digits, pointAt] = [0, -1]
  for (let at = 0; at < length; at += 1) {
    const character = decimal.charCodeAt(at)
    if (character >= zeroDigit && character <= nineDigit) digits = 10 * digits + character - zeroDigit
    else if (character === point && pointAt < 0 && at > 0 && at < length - 1) pointAt = at
    else return undefined
  }
  const scale = safePowers[pointAt < 0 ? 0 : length - 1 - pointAt]
  return scale === undefined ? undefined : safeRational(digits, scale)
}

/** The quotient of two whole numbers. @param denominator not zero */
export function ratio(numerator: bigint, denominator: bigint): Exact {
  return rational(numerator, denominator)
}

/** Whether something is an exact number. */
export function isExact(something: unknown): something is Exact {
  return something instanceof Rational
}

export const zero: Exact = exact(0n)
export const one: Exact = exact(1n)
export const hundred: Exact = exact(100n)

export function isZero(value: Exact): boolean {
  return value.n === 0n
}

export function isWhole(value: Exact): boolean {
  return value.d === 1n
}

export function isNegative(value: Exact): boolean {
  return value.s < 0n && value.n !== 0n
}

/** @example sum([exact('0.1'), exact('0.2')]).equals(exact('0.3')) // => true */
export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.add(value), zero)
}

/**
 * Adds up, unless something is missing: then there is no sum.
 *
 * @returns null if any value is missing. A gap is never a zero.
 */
export function sumIfComplete(values: readonly (Exact | null)[]): Exact | null {
  const present = values.filter((value) => value !== null)
  return present.length === values.length ? sum(present) : null
}

export function minimum(a: Exact, b: Exact): Exact {
  return a.compare(b) <= 0 ? a : b
}

export function maximum(a: Exact, b: Exact): Exact {
  return a.compare(b) >= 0 ? a : b
}
