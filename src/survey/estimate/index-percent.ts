import type { IndexFormula } from '../../framework/framework.ts'

/** The lowest and the highest rating that people may give. */
export const ratingScale = { lowest: 1, highest: 5 } as const

/** All ratings, from the lowest up. */
export const ratings: readonly number[] = Array.from(
  { length: ratingScale.highest - ratingScale.lowest + 1 },
  (_, at) => ratingScale.lowest + at,
)

/** From which rating on people count as satisfied. */
const topTwo = ratingScale.highest - 1

/**
 * What one rating adds to the index of a criterion, in per cent; the index is the weighted mean of it. `mean-of-five` goes from 20 to
 * 100, the others from 0 to 100.
 *
 * @param rating a whole number from 1 to 5
 * @see method note, §3: which formula is used is not printed anywhere
 * @example indexPercent('rescaled-mean', 4) // => 75
 */
export function indexPercent(formula: IndexFormula, rating: number): number {
  switch (formula) {
    case 'mean-of-five':
      return (100 * rating) / ratingScale.highest
    case 'rescaled-mean':
      return (100 * (rating - ratingScale.lowest)) / (ratingScale.highest - ratingScale.lowest)
    case 'top-two-share':
      return rating >= topTwo ? 100 : 0
  }
}

/** The least and the largest index that ratings can give, in per cent. */
export function indexScale(formula: IndexFormula): { readonly lowest: number; readonly highest: number } {
  return { lowest: indexPercent(formula, ratingScale.lowest), highest: indexPercent(formula, ratingScale.highest) }
}

/** The index as slope × rating + shift; null for a formula that is not of this form. */
export function linearIndex(formula: IndexFormula): { readonly slope: number; readonly shift: number } | null {
  const [first = 0, second = 0] = ratings.map((rating) => indexPercent(formula, rating))
  const slope = second - first
  const shift = first - slope * ratingScale.lowest
  const isLinear = ratings.every((rating) => indexPercent(formula, rating) === slope * rating + shift)
  return isLinear ? { slope, shift } : null
}
