import type { Piece, Rule } from './page-content.ts'
import { joinLines, lineOf, type TextLine } from './text-lines.ts'

export interface PageNote {
  readonly mark: string
  readonly text: string
}

export interface NotesOnPage {
  /** The running text, without marks of the notes. */
  readonly body: readonly TextLine[]
  readonly notes: readonly PageNote[]
  /** The rest of a note that the page before began; null where there is none. */
  readonly rest: string | null
}

/** Letters of notes are at most this share of those of the text. */
const smaller = 0.92
/** Raised marks are at most this share of the letters beside them. */
const markSize = 0.85
const markText = /^(\d{1,3}|\*{1,4}|[a-z]|[ivx]{1,5})$/

/**
 * Parts the footnotes of a page from its text: smaller lines at its foot, below a rule or beginning with a mark.
 *
 * @param lines from the top down; @param bodySize height of most letters of the document
 * @param runsOn whether the page before has notes, so that the last of them may run on below the rule of this one
 */
export function notesOnPage(
  lines: readonly TextLine[],
  { across, bodySize, runsOn }: { across: readonly Rule[]; bodySize: number; runsOn: boolean },
): NotesOnPage {
  const start = lines.findLastIndex((line) => line.size > bodySize * smaller) + 1
  const above = lines[start - 1]?.y ?? Number.POSITIVE_INFINITY
  const foot = lines.slice(start)
  const rule = across.find(({ at }) => at < above && at > (foot.at(-1)?.y ?? above))
  const first = foot.findIndex((line) => (rule ? line.y < rule.at : markOf(line) !== undefined))
  const zone = first === -1 ? [] : foot.slice(first)
  const begin = rule && runsOn ? zone.findIndex((line) => markOf(line) !== undefined) : 0
  const rest = begin === -1 ? zone : zone.slice(0, begin)
  const own = zone.slice(rest.length)
  const notes = own[0] && markOf(own[0]) !== undefined ? notesOf(own) : []
  if (notes.length === 0 && rest.length === 0) return { body: lines, notes: [], rest: null }
  const marks = new Set(notes.map(({ mark }) => mark))
  const body = lines.slice(0, lines.length - zone.length)
  return {
    body: body.flatMap((line) => withoutMarks(line, marks)),
    notes,
    rest: rest.length === 0 ? null : joinLines(rest.map(({ text }) => text)),
  }
}

function notesOf(zone: readonly TextLine[]): readonly PageNote[] {
  const notes: { mark: string; lines: string[] }[] = []
  for (const line of zone) {
    const mark = markOf(line)
    const last = notes.at(-1)
    if (mark !== undefined && follows(mark, last?.mark)) notes.push({ mark, lines: [textAfter(mark, line)] })
    else last?.lines.push(line.text)
  }
  return notes.map(({ mark, lines }) => ({ mark, text: joinLines(lines) }))
}

/** A number that opens a line is a mark only if it counts on: others are figures of the note. */
function follows(mark: string, last: string | undefined): boolean {
  return last === undefined || !/^\d+$/.test(mark) || Number(mark) === Number(last) + 1
}

/** The mark that a line of a note begins with: raised, or a number with a blank after it. */
function markOf(line: TextLine): string | undefined {
  const [first] = line.pieces
  if (first && line.pieces.length > 1 && isRaised(first, line)) return first.text.trim()
  return /^(\d{1,3}|\*{1,4})\s+[\p{L}+(“"]/u.exec(line.text)?.[1]
}

function isRaised(piece: Piece, line: TextLine): boolean {
  return piece.size <= line.size * markSize && piece.y > line.y + line.size * 0.1 && markText.test(piece.text.trim())
}

function textAfter(mark: string, line: TextLine): string {
  return line.text.slice(mark.length).trim()
}

/** A mark leaves its room, so that no blank stands where it was. */
function withoutMarks(line: TextLine, marks: ReadonlySet<string>): readonly TextLine[] {
  const isMark = (piece: Piece) => isRaised(piece, line) && marks.has(piece.text.trim())
  if (!line.pieces.some(isMark)) return [line]
  const left = lineOf(line.pieces.map((piece) => (isMark(piece) ? { ...piece, text: '' } : piece)))
  const notes = line.pieces.filter(isMark).map(({ text }) => text.trim())
  return left.text === '' ? [] : [{ ...left, notes }]
}
