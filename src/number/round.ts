import { type Exact, ratio } from './exact.ts'

/**
 * Rounds to a number of decimals; a tie goes away from zero ("half up" on the size of the number).
 *
 * @param decimals 0 or more
 * @see method note, §2: publication rounds half up (derived from the printed figures, e.g. 80,285 → 80,29)
 * @example toDecimalText(roundHalfUp(exact('80.285'), 2)) // => '80.29'
 */
export function roundHalfUp(value: Exact, decimals: number): Exact {
  const scale = 10n ** BigInt(decimals)
  const rounded = (2n * value.n * scale + value.d) / (2n * value.d)
  return ratio(value.s < 0n ? -rounded : rounded, scale)
}

/**
 * Writes a number in the plain decimal form that machines read: point as decimal mark, no grouping, no needless zeros.
 * A number without a finite form of at most `decimals` decimals is rounded half up to that many.
 *
 * @param decimals most decimals written
 */
export function toDecimalText(value: Exact, decimals = 20): string {
  const fixed = toFixedText(value, decimals)
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed
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
