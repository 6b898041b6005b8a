import type { Exact } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'

/** Points or another number in the text of a rule: as many decimals as it has, at most six. */
export function pointsText(value: Exact): string {
  const known = texts.get(value)
  if (known !== undefined) return known
  const text = formatNumber(value, { decimals: 6, zeros: 'atMost' })
  texts.set(value, text)
  return text
}

/** The numbers of a rule stay the same, and thousands of rounds are scored by them. */
const texts = new WeakMap<Exact, string>()
