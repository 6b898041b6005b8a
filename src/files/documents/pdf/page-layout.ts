import { alignedTables } from './aligned-tables.ts'
import type { PageContent, Piece, Rule } from './page-content.ts'
import { notesOnPage, type PageNote } from './page-notes.ts'
import { type PageTable, ruledTables } from './ruled-tables.ts'
import { type TextLine, textLines } from './text-lines.ts'

export type PageElement =
  | { readonly kind: 'line'; readonly line: TextLine }
  | { readonly kind: 'table'; readonly table: PageTable }

/** What stands on a page, in the order of reading. */
export interface PageLayout {
  readonly elements: readonly PageElement[]
  readonly notes: readonly PageNote[]
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

const fewestRepeats = 3

/** A page whose ruled tables are parted from the rest. */
export interface PartedPage {
  readonly hasText: boolean
  readonly tables: readonly PageTable[]
  /** Outside the tables, from the top down. */
  readonly lines: readonly TextLine[]
  /** Drawn lines that are of no table. */
  readonly across: readonly Rule[]
}

export function partedPage({ pieces, rules }: PageContent): PartedPage {
  const tables = ruledTables(rules, pieces)
  const free = pieces.filter((piece) => !tables.some((table) => isInside(piece, table)))
  const across = rules.horizontal.filter(({ at }) => !tables.some(({ top, bottom }) => at < top + 3 && at > bottom - 3))
  return { hasText: pieces.length > 0, tables, lines: textLines(free), across }
}

export function pagesInCommon(pages: readonly PartedPage[]): PagesInCommon {
  const letters = new Map<number, number>()
  const counts = new Map<string, number>()
  for (const { lines } of pages) {
    for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
    for (const line of new Set([lines[0], lines.at(-1)])) {
      if (line) counts.set(shapeOf(line), (counts.get(shapeOf(line)) ?? 0) + 1)
    }
  }
  const [[bodySize] = [0]] = [...letters].sort(([, one], [, other]) => other - one)
  const repeated = [...counts].filter(([, count]) => count >= fewestRepeats).map(([shape]) => shape)
  return { bodySize, repeated: new Set(repeated) }
}

const shapeOf = ({ text }: TextLine) => text.replace(/\d+/g, '#')

export function pageLayout({ tables, lines: all, across }: PartedPage, common: PagesInCommon): PageLayout {
  const { body, notes } = notesOnPage(withoutEnds(all, common), across, common.bodySize)
  const aligned = alignedTables(body)
  const taken = new Set(aligned.flatMap(({ lines }) => lines))
  const lines = body.filter((line) => !taken.has(line))
  const elements = [
    ...lines.map((line) => ({ kind: 'line', line, y: line.y }) as const),
    ...[...tables, ...aligned].map((table) => ({ kind: 'table', table, y: table.top }) as const),
  ].sort((one, other) => other.y - one.y)
  return { elements, notes, ...edgesOf(lines), pitch: pitchOf(lines) }
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

/** The middle of the distances between lines of the same size. */
function pitchOf(lines: readonly TextLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((gap) => gap > 0)
    .sort((one, other) => one - other)
  return gaps[Math.floor(gaps.length / 3)] ?? 0
}
