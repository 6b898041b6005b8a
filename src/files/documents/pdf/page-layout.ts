import { alignedTables } from './aligned-tables.ts'
import { type ChartZone, chartZones } from './chart-zones.ts'
import { barsAmong, drawnCharts, type PageChart } from './drawn-charts.ts'
import type { PageContent, Piece, Rule, Shape } from './page-content.ts'
import { notesOnPage, type PageNote } from './page-notes.ts'
import { type PageTable, ruledTables } from './ruled-tables.ts'
import { type TextLine, textLines } from './text-lines.ts'

export type PageElement =
  | { readonly kind: 'line'; readonly line: TextLine }
  | { readonly kind: 'table'; readonly table: PageTable }
  | { readonly kind: 'chart'; readonly chart: PageChart }

/** What stands on a page, in the order of reading. */
export interface PageLayout {
  readonly elements: readonly PageElement[]
  readonly notes: readonly PageNote[]
  /** The rest of a note that the page before began; null where there is none. */
  readonly restOfNote: string | null
  /** Edges of its running text. */
  readonly left: number
  readonly right: number
  /** From one line to the next within a paragraph. */
  readonly pitch: number
}

/** What the pages of a document have in common. */
export interface PagesInCommon {
  readonly bodySize: number
  /** Lines that head or close page after page, with # for each number. */
  readonly repeated: ReadonlySet<string>
}

/** What heads pages does so on so many, of which each stands at most so many behind the one before: odd and even pages may differ. */
const fewestRepeats = 3
const farthestRepeat = 2

/** A page whose ruled tables are parted from the rest. */
export interface PartedPage {
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

export function partedPage({ pieces, rules }: PageContent): PartedPage {
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
  return { hasText: pieces.length > 0, tables, lines: textLines(free), across, bars, zones }
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

export function pagesInCommon(pages: readonly PartedPage[]): PagesInCommon {
  const letters = new Map<number, number>()
  const seen = new Map<string, { readonly page: number; readonly run: number }>()
  const repeated = new Set<string>()
  for (const [page, { lines }] of pages.entries()) {
    for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
    for (const shape of new Set([lines[0], lines.at(-1)].flatMap((line) => (line ? shapeOf(line) : [])))) {
      const before = seen.get(shape)
      const run = before && page - before.page <= farthestRepeat ? before.run + 1 : 1
      seen.set(shape, { page, run })
      if (run >= fewestRepeats) repeated.add(shape)
    }
  }
  const [[bodySize] = [0]] = [...letters].sort(([, one], [, other]) => other - one)
  return { bodySize, repeated }
}

/** Letters whose heights differ by no more are of one size. */
const sameSize = 0.6

const shapeOf = ({ text }: TextLine) => text.replace(/\d+/g, '#')

/** @param before the page before; undefined for the first */
export function pageLayout(
  { tables, lines: all, across, bars, zones }: PartedPage,
  common: PagesInCommon,
  before: PageLayout | undefined,
): PageLayout {
  const runsOn = before !== undefined && (before.notes.length > 0 || before.restOfNote !== null)
  const { bodySize } = common
  const { body, notes, rest: restOfNote } = notesOnPage(withoutEnds(all, common), { across, bodySize, runsOn })
  const charts = drawnCharts({ zones, bars }, body)
  const drawn = new Set(charts.flatMap(({ lines }) => lines))
  const aligned = alignedTables(body.filter((line) => !drawn.has(line)))
  const taken = new Set([...drawn, ...aligned.flatMap(({ lines }) => lines)])
  const lines = body.filter((line) => !taken.has(line))
  const elements = [
    ...lines.map((line) => ({ kind: 'line', line, y: line.y }) as const),
    ...[...tables, ...aligned].map((table) => ({ kind: 'table', table, y: table.top }) as const),
    ...charts.map((chart) => ({ kind: 'chart', chart, y: chart.top }) as const),
  ].sort((one, other) => other.y - one.y)
  return { elements, notes, restOfNote, ...edgesOf(lines), pitch: pitchOf(lines, common.bodySize) }
}

function isInside({ x, y, width }: Piece, { top, bottom, left, right }: PageTable): boolean {
  return x + width / 2 > left && x + width / 2 < right && y < top && y > bottom - 1
}

/** Without page numbers and what heads or closes page after page. */
function withoutEnds(lines: readonly TextLine[], { repeated }: PagesInCommon): readonly TextLine[] {
  const isEnd = (line: TextLine) => isPageNumber(line) || repeated.has(shapeOf(line))
  return lines.filter((line, index) => !((index === 0 || index === lines.length - 1) && isEnd(line)))
}

const isPageNumber = ({ text }: TextLine) => /^[-–\s]*\d{1,4}[-–\s]*$|^trang\s+\d+(\s*\/\s*\d+)?$/i.test(text)

function edgesOf(lines: readonly TextLine[]): { left: number; right: number } {
  if (lines.length === 0) return { left: 0, right: 0 }
  return { left: Math.min(...lines.map(({ left }) => left)), right: Math.max(...lines.map(({ right }) => right)) }
}

/** A low one of the distances between lines of the running text; of all lines where there is none of it. */
function pitchOf(lines: readonly TextLine[], bodySize: number): number {
  const isBody = (line: TextLine | undefined) => line !== undefined && Math.abs(line.size - bodySize) <= sameSize
  const gapAt = (at: number) => (lines[at - 1]?.y ?? 0) - (lines[at]?.y ?? 0)
  const all = lines.map((_, at) => at).slice(1)
  const ofBody = all.filter((at) => isBody(lines[at - 1]) && isBody(lines[at]) && gapAt(at) > 0)
  const gaps = (ofBody.length > 0 ? ofBody : all.filter((at) => gapAt(at) > 0)).map(gapAt)
  return gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 3)] ?? 0
}
