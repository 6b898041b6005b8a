import { type Exact, exact, maximum } from '../../number/exact.ts'
import type { Figure } from '../figures/figure.ts'
import { isRoughly, roughnessAt } from './roughness.ts'

/** Whether a rough whole may be said of the sum: gần 2.800 of 2.783. */
export function isRoughlyWhole(text: string, whole: Figure, sum: Exact): boolean {
  const roughness = roughnessAt(text, whole.start)
  if (roughness === undefined) return false
  const zeros = /^[\d.]*?[1-9](?<zeros>[0.]*)$/u.exec(whole.text)?.groups?.zeros?.replace(/\D/gu, '').length ?? 0
  if (zeros > 0) return true
  return isRoughly(whole.value, sum, { roughness, slack: maximum(exact('1'), whole.value.mul(exact('0.03'))) })
}
