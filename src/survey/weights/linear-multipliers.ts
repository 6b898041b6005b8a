import { type CategoryCells, categorySums } from './category-cells.ts'
import { generalizedInverse } from './generalized-inverse.ts'

/** Of each pair of categories: the weights of the cells that lie in both, row by row. */
export function categoryProducts({ cells, totals }: CategoryCells, weights: Float64Array): Float64Array {
  const size = totals.length
  const products = new Float64Array(size * size)
  for (const [cell, categories] of cells.entries())
    for (const row of categories)
      for (const column of categories)
        products[row * size + column] = (products[row * size + column] ?? 0) + (weights[cell] ?? 0)
  return products
}

/** A matrix, row by row, times a vector. */
export function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length
  const product = new Float64Array(size)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      product[row] = (product[row] ?? 0) + (matrix[row * size + column] ?? 0) * (vector[column] ?? 0)
  return product
}

/**
 * By how much the weights of each cell are multiplied so that every category adds up to its total: 1 plus a term of each of its
 * categories, by the normal equations. Of all that meet the totals these move the weights least, in squares; they may be negative.
 *
 * @param weights of each cell, above 0
 * @returns multipliers that do not meet the totals where the margins contradict each other in this sample
 * @see Deville, Särndal (1992), Calibration estimators in survey sampling; R survey 4.1, `calibrate(calfun = "linear")`
 */
export function linearMultipliers(cells: CategoryCells, weights: Float64Array): Float64Array {
  const unchanged = categorySums(cells, weights, new Float64Array(weights.length).fill(1))
  const missing = unchanged.map((sum, category) => (cells.totals[category] ?? 0) - sum)
  const terms = times(generalizedInverse(categoryProducts(cells, weights), missing.length), missing)
  return Float64Array.from(cells.cells, (categories) =>
    categories.reduce((sum, category) => sum + (terms[category] ?? 0), 1),
  )
}
