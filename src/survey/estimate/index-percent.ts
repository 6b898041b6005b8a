import type { IndexFormula } from '../../framework/framework.ts'
import { isSameScale, type RatingScale, usualScale } from '../design/rating-scale.ts'

/** Fewer ratings than these have no two at the top that are not all of them. */
const fewestForTopTwo = 3

/**
 * What one rating adds to the index of a criterion, in per cent; the index is the weighted mean of it. With ratings from a to b:
 * `mean-of-five` is rating / 5, 20 to 100, and has a meaning on 1 to 5 only; `rescaled-mean` is (rating − a) / (b − a), 0 to 100;
 * `top-two-share` is 100 for b and b − 1, else 0.
 *
 * @param rating a whole number of the scale
 * @see method note, §3: which formula is used is not printed anywhere; formulas on other scales than 1 to 5 are derived
 * @example indexPercent('rescaled-mean', 4) // => 75
 * @example indexPercent('rescaled-mean', 4, { from: 1, to: 4 }) // => 100
 */
export function indexPercent(formula: IndexFormula, rating: number, scale: RatingScale = usualScale): number {
  switch (formula) {
    case 'mean-of-five':
      return (100 * rating) / usualScale.to
    case 'rescaled-mean':
      return (100 * (rating - scale.from)) / (scale.to - scale.from)
    case 'top-two-share':
      return rating >= scale.to - 1 ? 100 : 0
  }
}

/** Whether a formula means something on a scale. */
export function fitsScale(formula: IndexFormula, scale: RatingScale): boolean {
  switch (formula) {
    case 'mean-of-five':
      return isSameScale(scale, usualScale)
    case 'rescaled-mean':
      return true
    case 'top-two-share':
      return scale.to - scale.from + 1 >= fewestForTopTwo
  }
}

/** The least and the largest index that ratings can give, in per cent: the same on every scale that the formula fits. */
export function indexScale(formula: IndexFormula): { readonly lowest: number; readonly highest: number } {
  const { from, to } = usualScale
  return { lowest: indexPercent(formula, from), highest: indexPercent(formula, to) }
}

/** The index as slope × rating + shift; null for a formula that is not of this form. */
export function linearIndex(
  formula: IndexFormula,
  { from, to }: RatingScale,
): { readonly slope: number; readonly shift: number } | null {
  switch (formula) {
    case 'mean-of-five':
      return { slope: 100 / usualScale.to, shift: 0 }
    case 'rescaled-mean':
      return { slope: 100 / (to - from), shift: -(100 / (to - from)) * from }
    case 'top-two-share':
      return null
  }
}
