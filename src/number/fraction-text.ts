import type { Exact } from './exact.ts'

/** Writes an exact number as a fraction in lowest terms, as 44399/33552; a whole number as it is. */
export function fractionText({ s, n, d }: Exact): string {
  const numerator = s < 0n ? -n : n
  return d === 1n ? String(numerator) : `${numerator}/${d}`
}
