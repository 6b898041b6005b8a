import { type AlignedTable, alignedTables } from './aligned-tables.ts'
import type { Span } from './column-spans.ts'
import { drawnCharts, type PageChart } from './drawn-charts.ts'
import { withoutEnds } from './page-ends.ts'
import { type NotesOnPage, notesOnPage, type PageNote } from './page-notes.ts'
import { boxesOf, type PagesInCommon } from './pages-in-common.ts'
import type { PartedPage } from './parted-page.ts'
import type { PageTable } from './ruled-tables.ts'
import { type TextArea, textAreas } from './text-areas.ts'
import type { TextLine } from './text-lines.ts'
import { edgesOf, pitchOf, wrappingEdge } from './text-measures.ts'

export type PageElement =
  | { readonly kind: 'line'; readonly line: TextLine }
  | { readonly kind: 'table'; readonly table: PageTable }
  | { readonly kind: 'chart'; readonly chart: PageChart }

/** What stands on a page, or in a column of it, in the order of reading. */
export interface PageLayout {
  /** Of the page, from 1. */
  readonly number: number
  readonly elements: readonly PageElement[]
  readonly notes: readonly PageNote[]
  /** The rest of a note that the page before began; null where there is none. */
  readonly restOfNote: string | null
  /** Edges of its running text. */
  readonly left: number
  readonly right: number
  /** Where lines end that a word had no more room on. */
  readonly wrapsAt: number
  /** From one line to the next within a paragraph. */
  readonly pitch: number
  /** The table without lines that ends it, which may run on. */
  readonly lastTable: AlignedTable | undefined
}

interface Surroundings {
  readonly common: PagesInCommon
  readonly number: number
  /** What is read before; undefined for the first page. */
  readonly before: PageLayout | undefined
}

/** Parts a page into its columns and finds what stands in each, in the order of reading. */
export function pageLayouts(page: PartedPage, { common, number, before }: Surroundings): readonly PageLayout[] {
  const { bodySize, gutters } = common
  const { across, width: pageWidth } = page
  const runsOn = before !== undefined && (before.notes.length > 0 || before.restOfNote !== null)
  const areasIn = (lines: readonly TextLine[]) => textAreas({ lines, boxes: boxesOf(page), pageWidth, gutters })
  const lines = withoutEnds(page.lines, common.repeated)
  const columns = areasIn(lines)
  const notesIn = (own: readonly TextLine[]) => notesOnPage(own, { across, bodySize, runsOn })
  const toLayouts = (parts: readonly Part[]) => {
    const text = parts.length > 1 ? edgesOf(parts.flatMap(({ found }) => found.body)) : undefined
    const layouts: PageLayout[] = []
    for (const part of parts) {
      const last = (layouts.at(-1) ?? before)?.lastTable
      layouts.push({ ...layoutOf(part, page, { last, text, common }), number })
    }
    return layouts
  }
  // Notes stand at the foot of the page, or at the foot of each column that goes down so far.
  if (columns.at(-1)?.isColumn) return toLayouts(columns.map((area) => ({ area, found: notesIn(area.lines) })))
  const { body, notes, rest } = notesIn(lines)
  const [only, ...others] = columns
  const areas = only && others.length === 0 ? [{ ...only, lines: body }] : areasIn(body)
  return toLayouts(
    areas.map((area, at) => {
      const own = { notes: at === areas.length - 1 ? notes : [], rest: at === 0 ? rest : null }
      return { area, found: { body: area.lines, ...own } }
    }),
  )
}

interface Part {
  readonly area: TextArea
  readonly found: NotesOnPage
}

interface PartOfPage {
  /** The table that ends what is read before. */
  readonly last: AlignedTable | undefined
  /** Edges of all text of the page, where it has more areas than one. */
  readonly text: Span | undefined
  readonly common: PagesInCommon
}

function layoutOf(
  { area, found: { body, notes, rest } }: Part,
  page: PartedPage,
  { last, text, common }: PartOfPage,
): Omit<PageLayout, 'number'> {
  const zones = page.zones.filter((zone) => isIn(area, zone, zone.words.high))
  const bars = page.bars.filter((bar) => isIn(area, bar, (bar.low + bar.high) / 2))
  const ruled = page.tables.filter((table) => isIn(area, table, table.top))
  const charts = drawnCharts({ zones, bars }, body)
  const drawn = new Set(charts.flatMap(({ lines }) => lines))
  const aligned = alignedTables(
    body.filter((line) => !drawn.has(line)),
    last,
  )
  const taken = new Set([...drawn, ...aligned.flatMap(({ lines }) => lines)])
  const lines = body.filter((line) => !taken.has(line))
  const elements = [
    ...lines.map((line) => ({ kind: 'line', line, y: line.y }) as const),
    ...[...ruled, ...aligned].map((table) => ({ kind: 'table', table, y: table.top }) as const),
    ...charts.map((chart) => ({ kind: 'chart', chart, y: chart.top }) as const),
  ].sort((one, other) => other.y - one.y)
  const end = elements.at(-1)
  const lastTable = aligned.find((table) => end?.kind === 'table' && end.table === table)
  const { left, right } = (area.isColumn ? undefined : text) ?? edgesOf(lines)
  const isWhole = !area.isColumn && common.gutters.length === 0
  const wrapsAt = isWhole ? wrappingEdge(lines, page.width) : right
  return { elements, notes, restOfNote: rest, left, right, wrapsAt, pitch: pitchOf(lines, common.bodySize), lastTable }
}

const isIn = (area: TextArea, { left, right }: Span, top: number) =>
  top <= area.top && top > area.bottom && (left + right) / 2 >= area.left && (left + right) / 2 < area.right
