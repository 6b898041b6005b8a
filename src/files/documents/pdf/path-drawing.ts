import type { Drawing, Shape } from './page-content.ts'

export type Point = readonly [number, number]

/** A path that was drawn: where its steps end, in points of the page. */
export interface DrawnPath {
  readonly ends: readonly Point[]
  readonly isStroked: boolean
  readonly isFilled: boolean
  readonly hasCurves: boolean
}

/** Steps that rise or fall by less are flat. */
const flat = 0.7
/** A line of a chart is at least so wide and so high, in points: waves under words are lower. */
const [narrowest, lowest] = [60, 8]
/** A slice is at least so long from the middle of its pie, and its rim is round but for such a share of that. */
const [shortestRadius, uneven] = [8, 0.03]

/** What of a chart a path draws, if it is one of the drawings that nothing else in a report looks like. */
export function pathDrawing({ ends, isStroked, isFilled, hasCurves }: DrawnPath): Drawing | undefined {
  if (isStroked && !isFilled && isGraph(ends)) return { ...areaOf(ends), centre: null }
  const centre = isFilled && ends.length >= (hasCurves ? 3 : 6) ? centreOf(ends) : undefined
  return centre && { ...areaOf(ends), centre }
}

export function areaOf(points: readonly Point[]): Shape {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) }
}

/** Whether points go from left to right, or from right to left, and two steps at least up or down. */
function isGraph(points: readonly Point[]): boolean {
  if (points.length < 3) return false
  const steps = points.slice(1).map(([x, y], at) => [x - (points[at]?.[0] ?? x), y - (points[at]?.[1] ?? y)] as const)
  const isOneWay = steps.every(([across]) => across > 0) || steps.every(([across]) => across < 0)
  if (!isOneWay || steps.filter(([, up]) => Math.abs(up) > flat).length < 2) return false
  const { left, right, low, high } = areaOf(points)
  return right - left >= narrowest && high - low >= lowest
}

/** The corner of a slice: all other points are as far from it as each other. */
function centreOf(points: readonly Point[]): Point | undefined {
  return points.find((centre) => {
    const radii = points.map(([x, y]) => Math.hypot(x - centre[0], y - centre[1])).filter((radius) => radius > flat)
    const longest = Math.max(...radii)
    return radii.length >= 2 && longest >= shortestRadius && radii.every((radius) => radius > longest * (1 - uneven))
  })
}
