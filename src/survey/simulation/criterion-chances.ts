import { usualScale } from '../design/rating-scale.ts'
import { shapeGroups } from './shape-2024.data.ts'

const printed = shapeGroups.flatMap(({ values }) => values)

const printedMean = printed.reduce((sum, value) => sum + value, 0) / printed.length

/** Chances stay so far from certainty that no effect can carry them beyond it. */
const greatestChance = 0.99

/**
 * Of each criterion the chance, 0 to 1, of each of the four steps above the lowest rating, where people differ from nobody: it makes the
 * mean that the province has, raised or lowered as the criterion is in the printed values.
 *
 * @param level mean of all criteria, per cent of the highest rating
 */
export function criterionChances(level: number): readonly number[] {
  return printed.map((value) => chanceOf(level + value - printedMean))
}

function chanceOf(percent: number): number {
  const { from: lowest, to: highest } = usualScale
  const rating = (percent / 100) * highest
  return Math.min(greatestChance, (rating - lowest) / (highest - lowest))
}
