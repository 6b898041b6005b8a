import { type Exact, exact } from './exact.ts'

/**
 * Reads what `fractionText` writes.
 *
 * @returns null for null
 * @throws Error for anything else: such a text was not written by the program
 */
export function parseFraction(text: string | null): Exact | null {
  if (text === null) return null
  const [numerator, denominator] = text.split('/')
  const whole = exact(numerator ?? '')
  return denominator === undefined ? whole : whole.div(exact(denominator))
}
