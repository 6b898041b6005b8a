import { type Exact, exact } from './exact.ts'
import { formatNumber } from './vietnamese-number.ts'

/** What the place where a number stands says about it; it decides between two readings of the same characters. */
export interface NumberContext {
  /** A count: no decimals. */
  readonly whole?: boolean
  /** The largest value that makes sense here, such as the maximum score. */
  readonly atMost?: Exact
}

export type NumberReading =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] }
  | { readonly kind: 'not-a-number' }
  /** Every reading breaks the context: a fraction where a count is asked for, or above the largest value. */
  | { readonly kind: 'out-of-context'; readonly readings: readonly string[] }

const commaDecimal = /^\d+(,\d+)?$/
const dotGroupedCommaDecimal = /^\d{1,3}(\.\d{3})+(,\d+)?$/
const pointDecimal = /^\d+\.\d+$/

/**
 * Reads a number as Vietnamese documents write it (82,96 · 36.525 · 2.836.483,5), and as programs do (0.96), the latter
 * only where nothing else can be meant: `1.323` is 1323 to one reader and 1,323 to another, so it is taken only if the
 * context rules one reading out.
 */
export function parseVietnameseNumber(text: string, context: NumberContext = {}): NumberReading {
  const trimmed = text.trim().replace(/[\u00a0\u202f ]?%$/, '')
  const negative = /^[-−]/.test(trimmed)
  const digits = trimmed.replace(/^[-−+]/, '')
  const possible = readingsOf(digits).map((value) => (negative ? value.neg() : value))
  if (possible.length === 0) return { kind: 'not-a-number' }

  const fitting = possible.filter((value) => fits(value, context))
  const [only, ...others] = fitting
  if (only === undefined) return { kind: 'out-of-context', readings: possible.map(shown) }
  if (others.length > 0) return { kind: 'ambiguous', readings: fitting.map(shown) }
  return { kind: 'number', value: only }
}

function readingsOf(digits: string): Exact[] {
  const readings: Exact[] = []
  if (commaDecimal.test(digits)) readings.push(exact(digits.replace(',', '.')))
  else if (dotGroupedCommaDecimal.test(digits) && !/^0\d*\./.test(digits)) {
    readings.push(exact(digits.replaceAll('.', '').replace(',', '.')))
  }
  if (pointDecimal.test(digits)) readings.push(exact(digits))
  return readings
}

function fits(value: Exact, { whole, atMost }: NumberContext): boolean {
  return !(whole && value.d !== 1n) && !(atMost && value.compare(atMost) > 0)
}

function shown(value: Exact): string {
  return formatNumber(value, { decimals: 12, zeros: 'atMost' })
}
