import { type Exact, exact, isExact } from './exact.ts'

/** What JSON can hold. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

/**
 * Turns data with exact numbers into what JSON can hold: an exact number becomes `{ "exact": "n/d" }`, which `fromPlain`
 * turns back without loss. Keys without a value are left out.
 */
export function toPlain(value: unknown): Plain {
  if (isExact(value)) return { exact: `${value.s < 0n ? -value.n : value.n}/${value.d}` }
  if (Array.isArray(value)) return value.map(toPlain)
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value
  if (typeof value !== 'object') throw new Error(`JSON cannot hold a ${typeof value}`)
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(entries.map(([key, inner]) => [key, toPlain(inner)]))
}

/** Turns what `toPlain` made back into data with exact numbers. */
export function fromPlain(plain: Plain): unknown {
  if (plain === null || typeof plain !== 'object') return plain
  if (Array.isArray(plain)) return plain.map(fromPlain)
  const keys = Object.keys(plain)
  const text = 'exact' in plain ? plain.exact : undefined
  if (keys.length === 1 && typeof text === 'string') return fractionOf(text)
  return Object.fromEntries(Object.entries(plain).map(([key, inner]) => [key, fromPlain(inner)]))
}

function fractionOf(text: string): Exact {
  const [numerator = '', denominator = '1'] = text.split('/')
  return exact(BigInt(numerator)).div(exact(BigInt(denominator)))
}
