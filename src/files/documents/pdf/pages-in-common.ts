import type { Span } from './column-spans.ts'
import { type RepeatedEnds, repeatedEnds, withoutEnds } from './page-ends.ts'
import type { PartedPage } from './parted-page.ts'
import { guttersOf } from './text-areas.ts'

/** What the pages of a document have in common. */
export interface PagesInCommon {
  readonly bodySize: number
  readonly repeated: RepeatedEnds
  /** The gaps between columns of text, where pages have columns. */
  readonly gutters: readonly Span[]
}

/** What all pages tell of each. */
export function pagesInCommon(pages: readonly PartedPage[]): PagesInCommon {
  const letters = new Map<number, number>()
  for (const { lines } of pages) {
    for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  }
  const [[bodySize] = [0]] = [...letters].sort(([, one], [, other]) => other - one)
  const repeated = repeatedEnds(pages.map(({ lines }) => lines))
  const found = pages.flatMap((page) => {
    const lines = withoutEnds(page.lines, repeated)
    return guttersOf({ lines, boxes: boxesOf(page), pageWidth: page.width })
  })
  const isNew = (gutter: Span, at: number) => found.findIndex((other) => isNear(gutter, other)) === at
  const isOfMany = (gutter: Span) => found.filter((other) => isNear(gutter, other)).length >= pages.length * ofPages
  return {
    bodySize,
    repeated,
    gutters: found.filter(isOfMany).filter((gutter) => isNew(gutter, found.indexOf(gutter))),
  }
}

/** A document is set in columns where such a share of its pages is. */
const ofPages = 1 / 3

/** Gaps that begin within so many points of each other are one. */
const near = 12
const isNear = (one: Span, other: Span) => Math.abs(one.left - other.left) + Math.abs(one.right - other.right) < near

/** Tables and charts, which text runs around. */
export const boxesOf = ({ tables, zones }: PartedPage) => [
  ...tables,
  ...zones.map(({ left, right, words }) => ({ left, right, top: words.high })),
]
