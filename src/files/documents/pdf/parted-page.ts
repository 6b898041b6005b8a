import { type ChartZone, chartZones } from './chart-zones.ts'
import { barsAmong } from './drawn-charts.ts'
import type { PageContent, Piece, Rule, Shape } from './page-content.ts'
import { type PageTable, ruledTables } from './ruled-tables.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** A page whose ruled tables are parted from the rest. */
export interface PartedPage {
  /** Of the page, in points. */
  readonly width: number
  /** As in `PageContent`. */
  readonly picture: number
  readonly hasText: boolean
  readonly tables: readonly PageTable[]
  /** Outside the tables, from the top down. */
  readonly lines: readonly TextLine[]
  /** Drawn lines that are of no table. */
  readonly across: readonly Rule[]
  /** Filled areas that may be bars of a chart. */
  readonly bars: readonly Shape[]
  /** Where charts stand that their drawings tell. */
  readonly zones: readonly ChartZone[]
}

export function partedPage({ pieces, rules, width, picture }: PageContent): PartedPage {
  const found = ruledTables(rules, pieces)
  const charts = chartZones({ pieces, rules })
  const tables = found.filter((table) => hasWords(table) || !charts.some((zone) => isGridOf(table, zone)))
  const zones = charts.filter((zone) => !tables.some((table) => isAround(table, zone)))
  const free = pieces.filter((piece) => !tables.some((table) => isInside(piece, table)))
  const across = rules.horizontal.filter(({ at }) => !tables.some(({ top, bottom }) => at < top + 3 && at > bottom - 3))
  const shapes = rules.shapes.filter(
    ({ low, high }) => !tables.some(({ top, bottom }) => high < top + 3 && low > bottom - 3),
  )
  const bars = barsAmong(shapes, free)
  const hasText = pieces.length > 0
  return { width, picture, hasText, tables, lines: textLines(free), across, bars, zones }
}

/** Marks of an axis reach so far out of the drawings of a chart. */
const overhang = 12
const near = 3

const hasWords = ({ cells }: PageTable) => cells.some(({ text }) => /\p{L}{2}/u.test(text))

/** Whether lines that look like a table are the grid of a chart. */
function isGridOf({ top, bottom, left, right }: PageTable, zone: ChartZone): boolean {
  const isBetween = top < zone.high + overhang && bottom > zone.low - overhang
  return isBetween && left > zone.left - overhang && right < zone.right + overhang
}

/** Whether a chart is drawn into a table, whose words are of its cells. */
function isAround({ top, bottom, left, right }: PageTable, zone: ChartZone): boolean {
  return top > zone.high - near && bottom < zone.low + near && left < zone.left + near && right > zone.right - near
}

function isInside({ x, y, width }: Piece, { top, bottom, left, right }: PageTable): boolean {
  return x + width / 2 > left && x + width / 2 < right && y < top && y > bottom - 1
}
