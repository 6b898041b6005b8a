import type { Exact } from '../../number/exact.ts'
import type { Figure } from '../figures/figure.ts'
import { type Roughness, roughWords } from './roughness.data.ts'

/** Any rough word before a number, in the group of its kind. */
const before = new RegExp(
  `(?:^|[^\\p{L}])(?:${roughWords.map(([roughness, words]) => `(?<${roughness}>${words})`).join('|')})\\s*$`,
  'iu',
)

/** How far around a figure its rough word is looked for. */
const reach = 14

/** How rough the number that begins at a position is said to be; undefined for one that is exact. */
export function roughnessAt(text: string, at: number): Roughness | undefined {
  const lead = text.slice(Math.max(0, at - reach), at)
  const found = before.exec(lead)?.groups
  return found && roughWords.find(([roughness]) => found[roughness] !== undefined)?.[0]
}

/**
 * Whether a rough number may be said of a value.
 *
 * @param slack how far off it may be: over it at most this, on its wrong side not at all
 */
export function isRoughly(
  rough: Exact,
  value: Exact,
  { roughness, slack }: { readonly roughness: Roughness; readonly slack: Exact },
): boolean {
  const off = value.sub(rough)
  if (off.abs().compare(slack) > 0) return false
  if (roughness === 'about') return true
  return roughness === 'under' ? off.s <= 0n || off.n === 0n : off.s >= 0n
}

/** Whether a figure has so many digits that a rough word before it can say no more than how it was rounded: hơn 62,93 tỷ. */
export function isPrecise({ text, decimals }: Pick<Figure, 'text' | 'decimals'>): boolean {
  const digits = text.replace(/\D/g, '').replace(/^0+/, '')
  return (decimals > 0 ? digits : digits.replace(/0+$/, '')).length >= fewestDigits
}

const fewestDigits = 4
