import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Rule, Rules, Shape } from './page-content.ts'
import { followMatrix, type Matrix, type Operators, upright } from './page-matrix.ts'

type Point = readonly [number, number]

/** A filled area so thin is a line, as word processors draw them. */
const thinnest = 2.5
const straight = 0.7
/** More lines than this on one page are a drawing, not tables. */
const mostRules = 6_000
/** More filled areas than this are a picture, not bars or cells. */
const mostShapes = 400

const strokes: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

const fills: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** Finds the straight lines along the edges of the page that its operators draw, and the areas that they fill. */
export function drawnRules({ fnArray, argsArray }: Operators): Rules {
  const horizontal: Rule[] = []
  const vertical: Rule[] = []
  const shapes: Shape[] = []
  const saved: { matrix: Matrix }[] = []
  let state: { matrix: Matrix } = { matrix: upright }
  for (let index = 0; index < fnArray.length; index += 1) {
    const operator = fnArray[index] ?? 0
    const args = argsArray[index]
    state = followMatrix(operator, args, { state, saved })
    if (operator === OPS.constructPath) {
      const [paint, [data]] = args as readonly [number, readonly [ArrayLike<number> | null]]
      for (const path of pathsOf(data ?? [], state.matrix)) {
        addRules(path, strokes.has(paint), { horizontal, vertical })
        if (fills.has(paint) && shapes.length <= mostShapes) addShape(path, shapes)
      }
    }
    if (horizontal.length + vertical.length > mostRules) return { horizontal: [], vertical: [], shapes: [] }
  }
  return { horizontal, vertical, shapes: shapes.length > mostShapes ? [] : shapes }
}

interface Path {
  readonly points: Point[]
  isStraight: boolean
}

/** How many numbers follow each step of a path: move, line, curve, curve of one control point, close. */
const stepLengths = [2, 2, 6, 4, 0] as const

function pathsOf(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): readonly Path[] {
  const paths: Path[] = []
  let at = 0
  while (at < data.length) {
    const step = data[at] ?? 0
    const length = stepLengths[step]
    if (length === undefined) return paths
    const x = data[at + length - 1] ?? 0
    const y = data[at + length] ?? 0
    const point: Point = [a * x + c * y + e, b * x + d * y + f]
    const path = paths.at(-1)
    if (step === 0) paths.push({ points: [point], isStraight: true })
    else if (step === 1) path?.points.push(point)
    else if (length === 0) path?.points.push(path.points[0] ?? point)
    else if (path) path.isStraight = false
    at += length + 1
  }
  return paths
}

function areaOf(points: readonly Point[]): Shape {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) }
}

function addShape({ points }: Path, shapes: Shape[]): void {
  if (points.length < 3) return
  const area = areaOf(points)
  if (Math.min(area.right - area.left, area.high - area.low) > thinnest) shapes.push(area)
}

function addRules(
  { points, isStraight }: Path,
  isStroked: boolean,
  into: { horizontal: Rule[]; vertical: Rule[] },
): void {
  if (!isStraight || points.length < 2) return
  const { left, right, low, high } = areaOf(points)
  const isThin = Math.min(right - left, high - low) <= thinnest
  if (isThin && right - left > high - low) into.horizontal.push({ at: (low + high) / 2, from: left, to: right })
  else if (isThin && high > low) into.vertical.push({ at: (left + right) / 2, from: low, to: high })
  else if (isStroked) {
    for (const [index, [x, y]] of points.entries()) {
      const [nextX, nextY] = points[index + 1] ?? [x, y]
      if (Math.abs(nextY - y) < straight && nextX !== x) {
        into.horizontal.push({ at: y, from: Math.min(x, nextX), to: Math.max(x, nextX) })
      } else if (Math.abs(nextX - x) < straight && nextY !== y) {
        into.vertical.push({ at: x, from: Math.min(y, nextY), to: Math.max(y, nextY) })
      }
    }
  }
}
