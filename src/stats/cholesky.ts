/** Below this share of its own variance, what is left of a variable is rounding: it follows from those before it. */
const negligible = 1e-10

/**
 * The lower triangle whose product with its transpose is a covariance matrix. A variable that follows from those before it gets no
 * part of its own, so that matrices need not be of full rank.
 *
 * @param matrix row by row, symmetric, no variance below 0
 * @see Higham (1990), Analysis of the Cholesky Decomposition of a Semi-definite Matrix
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const variance = matrix[column * size + column] ?? 0
    const left = variance - rowProduct(lower, size, { row: column, other: column, before: column })
    if (left <= negligible * variance) continue
    const own = Math.sqrt(left)
    for (let row = column; row < size; row++) {
      const covariance = matrix[row * size + column] ?? 0
      const rest = covariance - rowProduct(lower, size, { row, other: column, before: column })
      lower[row * size + column] = row === column ? own : rest / own
    }
  }
  return lower
}

function rowProduct(
  lower: Float64Array,
  size: number,
  { row, other, before }: { readonly row: number; readonly other: number; readonly before: number },
): number {
  let sum = 0
  for (let at = 0; at < before; at++) sum += (lower[row * size + at] ?? 0) * (lower[other * size + at] ?? 0)
  return sum
}
