import type { Piece } from './page-content.ts'
import { endsEarly, joinLines, type TextLine, textLines } from './text-lines.ts'

const entry = /^([-+*•–]\s|\(?\d{1,2}\)\s)/

/** Room between the text of a cell and its edge, at least. */
const padding = 3

/** Text of a cell: its lines joined into paragraphs, which line feeds part. @param edge its right edge */
export function tableText(pieces: readonly Piece[], edge: number): string {
  const paragraphs: TextLine[][] = []
  for (const line of textLines(pieces)) {
    const before = paragraphs.at(-1)
    if (!before || startsAnew(before.at(-1), line, edge - padding)) paragraphs.push([line])
    else before.push(line)
  }
  return paragraphs.map((lines) => joinLines(lines.map(({ text }) => text))).join('\n')
}

function startsAnew(before: TextLine | undefined, line: TextLine, right: number): boolean {
  if (!before) return true
  if (before.y - line.y > 1.9 * Math.max(before.size, line.size)) return true
  return endsEarly(before, line, right) && (/[.;:]$/.test(before.text) || entry.test(line.text))
}
