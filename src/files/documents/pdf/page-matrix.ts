import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a page is drawn by: numbers of operators and what they work on. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** How places turn into places of the page: x becomes a·x + c·y + e, y becomes b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const upright: Matrix = [1, 0, 0, 1, 0, 0]

export function product(outer: Matrix, inner: Matrix): Matrix {
  // By their places: this runs for every word, and taking lists apart is slow.
  const along = (x: number, y: number) => outer[0] * x + outer[2] * y
  const up = (x: number, y: number) => outer[1] * x + outer[3] * y
  return [
    along(inner[0], inner[1]),
    up(inner[0], inner[1]),
    along(inner[2], inner[3]),
    up(inner[2], inner[3]),
    along(inner[4], inner[5]) + outer[4],
    up(inner[4], inner[5]) + outer[5],
  ]
}

/** Follows what an operator does to the matrix, and to all that is kept and brought back with it. */
export function followMatrix<State extends { readonly matrix: Matrix }>(
  operator: number,
  args: unknown,
  { state, saved }: { readonly state: State; readonly saved: State[] },
): State {
  if (operator === OPS.save) saved.push(state)
  else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) return saved.pop() ?? state
  else if (operator === OPS.transform) return { ...state, matrix: product(state.matrix, args as Matrix) }
  else if (operator === OPS.paintFormXObjectBegin) {
    saved.push(state)
    const [inner] = args as readonly [Matrix | null]
    if (inner) return { ...state, matrix: product(state.matrix, inner) }
  }
  return state
}
