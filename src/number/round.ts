import { type Exact, ratio } from './exact.ts'
import { isSafe, Rational, safePowers, safeRational } from './rational.ts'

/**
 * Rounds to a number of decimals; a tie goes away from zero ("half up" on the size of the number).
 *
 * @param decimals 0 or more
 * @see method note, §2: publication rounds half up (derived from the printed figures, e.g. 80,285 → 80,29)
 * @example toDecimalText(roundHalfUp(exact('80.285'), 2)) // => '80.29'
 */
export function roundHalfUp(value: Exact, decimals: number): Exact {
  const safe = roundedSafely(value, decimals)
  if (safe) return safe
  const scale = 10n ** BigInt(decimals)
  const rounded = (2n * value.n * scale + value.d) / (2n * value.d)
  return ratio(value.s < 0n ? -rounded : rounded, scale)
}

/** As `roundHalfUp`, in plain numbers; undefined where those are too small for it. */
function roundedSafely(value: Exact, decimals: number): Exact | undefined {
  const scale = safePowers[decimals]
  if (!(value instanceof Rational) || scale === undefined) return undefined
  const { over, under } = value
  if (typeof over !== 'number' || typeof under !== 'number') return undefined
  if (scale % under === 0) return value
  const [twice, divisor] = [2 * Math.abs(over) * scale + under, 2 * under]
  if (!isSafe(twice) || !isSafe(divisor)) return undefined
  const rounded = (twice - (twice % divisor)) / divisor
  return safeRational(over < 0 ? -rounded : rounded, scale)
}

/**
 * Writes a number in the plain decimal form that machines read: point as decimal mark, no grouping, no needless zeros.
 * A number without a finite form of at most `decimals` decimals is rounded half up to that many.
 *
 * @param decimals most decimals written
 */
export function toDecimalText(value: Exact, decimals = 20): string {
  const safe = decimalSafely(value, decimals)
  if (safe !== undefined) return safe
  const fixed = toFixedText(value, decimals)
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed
}

/** As `toDecimalText`, of a plain number with a few decimals; undefined for any other. */
function decimalSafely(value: Exact, decimals: number): string | undefined {
  if (!(value instanceof Rational)) return undefined
  const { over, under } = value
  if (typeof over !== 'number' || typeof under !== 'number') return undefined
  const needed = safePowers.findIndex((scale) => scale % under === 0)
  const digits = (Math.abs(over) * (safePowers[needed] ?? Number.NaN)) / under
  if (needed < 0 || needed > decimals || !(digits * under <= Number.MAX_SAFE_INTEGER)) return undefined
  const text = String(digits).padStart(needed + 1, '0')
  const sign = over < 0 ? '-' : ''
  return needed === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -needed)}.${text.slice(-needed)}`
}

/** Writes a number with exactly so many decimals, rounded half up: `toFixedText(exact('9.4'), 2)` is `9.40`. */
export function toFixedText(value: Exact, decimals: number): string {
  const rounded = roundHalfUp(value, decimals)
  const scaled = (rounded.n * 10n ** BigInt(decimals)) / rounded.d
  const digits = scaled.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const sign = rounded.s < 0n && scaled !== 0n ? '-' : ''
  return decimals === 0 ? `${sign}${digits}` : `${sign}${whole}.${digits.slice(-decimals)}`
}
