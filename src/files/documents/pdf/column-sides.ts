import type { Span } from './column-spans.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** What stands on a page at one height: a line, or a table or a chart that text runs around. */
export interface Standing extends Span {
  readonly top: number
  /** Null for tables and charts. */
  readonly line: TextLine | null
}

/** What stands beside a gap that nothing crosses: from one index up to another, that one left out. */
export interface ColumnRun {
  readonly from: number
  readonly to: number
  /** The gap between the columns. */
  readonly gutter: Span
}

/** The lines left and right of a gap: where columns are not level, one line of the page has letters of several. */
export function sidesOf(page: readonly Standing[], { from, to, gutter }: ColumnRun): readonly (readonly TextLine[])[] {
  const x = (gutter.left + gutter.right) / 2
  const lines = page.slice(from, to).flatMap(({ line }) => line ?? [])
  const pieces = lines.flatMap((line) => line.pieces)
  const notes = new Map(lines.flatMap(marksOf))
  return [true, false].map((isLeft) =>
    textLines(pieces.filter((piece) => piece.x + piece.width / 2 < x === isLeft)).map((line) => {
      const own = line.pieces.flatMap((piece) => notes.get(piece) ?? [])
      return own.length === 0 ? line : { ...line, notes: own }
    }),
  )
}

/** The marks of notes of a line, by the empty pieces that were left in their places. */
function marksOf({ pieces, notes = [] }: TextLine): readonly (readonly [TextLine['pieces'][number], string])[] {
  const places = pieces.filter(({ text }) => text === '')
  return places.flatMap((place, at) => (notes[at] === undefined ? [] : [[place, notes[at]] as const]))
}
