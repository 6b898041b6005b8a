import { type Standing, sidesOf } from './column-sides.ts'
import type { Span } from './column-spans.ts'
import { columnsAt, findColumns } from './text-columns.ts'
import type { TextLine } from './text-lines.ts'

/** A part of a page that is read from the top down before the next: the page itself, a column, or what is above columns. */
export interface TextArea extends Span {
  readonly lines: readonly TextLine[]
  /** What stands below the one and above the other is in it, in points from the foot of the page. */
  readonly top: number
  readonly bottom: number
  readonly isColumn: boolean
}

/** The page whose areas are sought, or the part of it that is left. */
interface Part {
  readonly standing: readonly Standing[]
  readonly pageWidth: number
  readonly gutters: readonly Span[]
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly isColumn: boolean
}

type PageToPart = Pick<Part, 'pageWidth' | 'gutters'> & {
  readonly lines: readonly TextLine[]
  /** Tables and charts. */
  readonly boxes: readonly (Span & { readonly top: number })[]
}

const everywhere = {
  ...{ top: Number.POSITIVE_INFINITY, bottom: Number.NEGATIVE_INFINITY },
  ...{ left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY },
}

/**
 * Parts a page into its columns and what stands above, between and below them, in the order of reading; a page of one column
 * is one area.
 *
 * @param page its gutters are those that part columns elsewhere in the document
 */
export function textAreas(page: PageToPart): readonly TextArea[] {
  return areasOf({ ...page, ...everywhere, standing: standingOn(page), isColumn: false })
}

/** The gaps between columns on a page; none on most. */
export function guttersOf(page: Omit<PageToPart, 'gutters'>): readonly Span[] {
  const found = findColumns(standingOn(page), page.pageWidth)
  return found ? [found.gutter] : []
}

function standingOn({ lines, boxes }: Omit<PageToPart, 'gutters'>): readonly Standing[] {
  const ofLines = lines.map((line) => ({ left: line.left, right: line.right, top: line.y, line }))
  const ofBoxes = boxes.map(({ left, right, top }) => ({ left, right, top, line: null }))
  return [...ofLines, ...ofBoxes].sort((one, other) => other.top - one.top)
}

function areasOf(part: Part): readonly TextArea[] {
  const { standing, gutters, pageWidth } = part
  const within = gutters.filter((gutter) => gutter.left > part.left && gutter.right < part.right)
  const known = within.map((gutter) => columnsAt(standing, gutter)).find((run) => run !== undefined)
  const run = findColumns(standing, pageWidth) ?? known
  if (!run) return [{ ...part, lines: standing.flatMap(({ line }) => line ?? []) }]
  const [first, next] = [standing[run.from], standing[run.to]]
  const [top, bottom] = [run.from === 0 ? part.top : edgeAbove(first), next ? edgeAbove(next) : part.bottom]
  const middle = Math.min(Math.max((run.gutter.left + run.gutter.right) / 2, part.left), part.right)
  const sides = sidesOf(standing, run)
  const boxes = standing.slice(run.from, run.to).filter(({ line }) => line === null)
  const columns = sides.flatMap((lines, side) => {
    const [left, right] = side === 0 ? [part.left, middle] : [middle, part.right]
    const own = boxes.filter((box) => (box.left + box.right) / 2 < middle === (side === 0))
    const column = { standing: standingOn({ lines, boxes: own, pageWidth }), top, bottom, left, right, isColumn: true }
    return restOf({ ...part, ...column })
  })
  const above = { ...part, standing: standing.slice(0, run.from), bottom: top }
  const below = { ...part, standing: standing.slice(run.to), top: bottom }
  return [...restOf(above), ...columns, ...restOf(below)]
}

const restOf = (part: Part) => (part.standing.length === 0 ? [] : areasOf(part))

/** Between what stands there and what stands above it. */
const edgeAbove = (each: Standing | undefined) => (each?.top ?? 0) + (each?.line?.size ?? 1)
