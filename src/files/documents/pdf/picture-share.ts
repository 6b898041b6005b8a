import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { followMatrix, type Matrix, type Operators, upright } from './page-matrix.ts'

/** What does not draw, between a picture's place and the end of what is kept for it. */
const places: ReadonlySet<number> = new Set([
  OPS.save,
  OPS.transform,
  OPS.dependency,
  OPS.setGState,
  OPS.setRenderingIntent,
  OPS.setFlatness,
  OPS.setFillRGBColor,
  OPS.setStrokeRGBColor,
  OPS.beginMarkedContent,
  OPS.beginMarkedContentProps,
  OPS.endMarkedContent,
  OPS.markPoint,
  OPS.markPointProps,
])
const ends: ReadonlySet<number> = new Set([OPS.restore, OPS.paintFormXObjectEnd])

/**
 * The share of a page that pictures cover. The library leaves pictures out, and of each only its place is seen: a matrix under
 * which nothing else is drawn, that a square of one unit fills.
 *
 * @param view left, lower, right and upper edge of the page
 * @returns 0–1; pictures that cover each other count both
 */
export function pictureShare({ fnArray, argsArray }: Operators, view: readonly number[]): number {
  const saved: { matrix: Matrix }[] = []
  let state: { matrix: Matrix } = { matrix: upright }
  let isPlace = false
  let covered = 0
  for (const [index, operator] of fnArray.entries()) {
    if (isPlace && ends.has(operator)) covered += areaWithin(state.matrix, view)
    if (operator === OPS.transform) isPlace = true
    else if (!places.has(operator)) isPlace = false
    state = followMatrix(operator, argsArray[index], { state, saved })
  }
  const [left = 0, low = 0, right = 0, high = 0] = view
  const whole = (right - left) * (high - low)
  return whole > 0 ? Math.min(1, covered / whole) : 0
}

/** Of a square of one unit, what is on the page; turned ones count as the upright area around them. */
function areaWithin([a, b, c, d, e, f]: Matrix, [left = 0, low = 0, right = 0, high = 0]: readonly number[]): number {
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ]
  const within = (places: readonly number[], from: number, to: number) =>
    Math.max(0, Math.min(Math.max(...places), to) - Math.max(Math.min(...places), from))
  return within(xs, left, right) * within(ys, low, high)
}
