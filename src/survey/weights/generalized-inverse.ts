/** A pivot below this share of what stood there at first is 0: its row follows from the others. */
const smallestPivot = 1e-10

/**
 * An inverse of a symmetric matrix of products, of which rows may follow from others: those are left out, so that A · A⁻ · A = A.
 * Rows are taken in the order of their pivots, the largest first.
 *
 * @param matrix row by row, size × size
 * @see Goodnight (1979), A tutorial on the SWEEP operator
 */
export function generalizedInverse(matrix: Float64Array, size: number): Float64Array {
  const swept = matrix.slice()
  const first = Float64Array.from({ length: size }, (_, row) => matrix[row * size + row] ?? 0)
  const left = new Set(first.keys())
  while (left.size > 0) {
    const share = (row: number) => (first[row] === 0 ? 0 : (swept[row * size + row] ?? 0) / (first[row] ?? 0))
    const pivot = [...left].reduce((best, row) => (share(row) > share(best) ? row : best))
    if (!(share(pivot) > smallestPivot)) break
    sweep(swept, size, pivot)
    left.delete(pivot)
  }
  for (const row of left) for (let at = 0; at < size; at++) [swept[row * size + at], swept[at * size + row]] = [0, 0]
  return swept
}

/** Exchanges a row for its part of the inverse; applied to all rows it leaves the inverse. */
function sweep(matrix: Float64Array, size: number, pivot: number): void {
  const at = (row: number, column: number) => matrix[row * size + column] ?? 0
  const by = at(pivot, pivot)
  const above = Float64Array.from({ length: size }, (_, column) => at(pivot, column) / by)
  for (let row = 0; row < size; row++) {
    if (row === pivot) continue
    const factor = at(row, pivot)
    for (let column = 0; column < size; column++)
      matrix[row * size + column] = column === pivot ? -factor / by : at(row, column) - factor * (above[column] ?? 0)
  }
  for (let column = 0; column < size; column++)
    matrix[pivot * size + column] = column === pivot ? 1 / by : (above[column] ?? 0)
}
