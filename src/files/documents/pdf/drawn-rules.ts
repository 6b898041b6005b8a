import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Drawing, Rule, Rules, Shape } from './page-content.ts'
import { followMatrix, type Matrix, type Operators, upright } from './page-matrix.ts'
import { areaOf, type Point, pathDrawing } from './path-drawing.ts'

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
  const drawings: Drawing[] = []
  const saved: { matrix: Matrix }[] = []
  let state: { matrix: Matrix } = { matrix: upright }
  for (let index = 0; index < fnArray.length; index += 1) {
    const operator = fnArray[index] ?? 0
    const args = argsArray[index]
    state = followMatrix(operator, args, { state, saved })
    if (operator === OPS.constructPath) {
      const [paint, [data]] = args as readonly [number, readonly [ArrayLike<number> | null]]
      for (const path of pathsOf(data ?? [], state.matrix)) {
        const [isStroked, isFilled] = [strokes.has(paint), fills.has(paint)]
        const drawing = drawings.length < mostShapes ? drawingOf(path, isStroked, isFilled) : undefined
        if (drawing) drawings.push(drawing)
        if (drawing?.centre !== null) addRules(path, isStroked, { horizontal, vertical })
        if (isFilled && shapes.length <= mostShapes) addShape(path, shapes)
      }
    }
    if (horizontal.length + vertical.length > mostRules) return nothing
  }
  return { horizontal, vertical, shapes: shapes.length > mostShapes ? [] : shapes, drawings }
}

const nothing: Rules = { horizontal: [], vertical: [], shapes: [], drawings: [] }

interface Path {
  /** Of its straight steps. */
  readonly points: Point[]
  /** Of all its steps. */
  readonly ends: Point[]
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
    if (step === 0) paths.push({ points: [point], ends: [point], isStraight: true })
    else if (path) addStep(path, length === 0 ? (path.points[0] ?? point) : point, step)
    at += length + 1
  }
  return paths
}

function addStep(path: Path, end: Point, step: number): void {
  path.ends.push(end)
  if (step === 1 || stepLengths[step] === 0) path.points.push(end)
  else path.isStraight = false
}

/** Most paths are edges of cells: they are told from drawings by how few steps they have. */
function drawingOf({ ends, isStraight }: Path, isStroked: boolean, isFilled: boolean): Drawing | undefined {
  return ends.length < 3 ? undefined : pathDrawing({ ends, isStroked, isFilled, hasCurves: !isStraight })
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
