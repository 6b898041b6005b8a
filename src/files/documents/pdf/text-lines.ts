import { oneLine } from '../clean-text.ts'
import type { Piece } from './page-content.ts'

/** Pieces that stand side by side on one baseline. */
export interface TextLine {
  /** From left to right. */
  readonly pieces: readonly Piece[]
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  /** Height of most of its letters. */
  readonly size: number
  /** Marks of footnotes that were taken out of it. */
  readonly notes?: readonly string[]
}

/** So far may a baseline be off, as a share of the letters' height: raised marks stand on the line of their word. */
const raised = 0.55
/** A gap wider than this share of the letters' height is a blank. */
const blank = 0.18

/** Gathers pieces into lines, from the top of the page down. */
export function textLines(pieces: readonly Piece[]): readonly TextLine[] {
  const sorted = [...pieces].sort((one, other) => other.y - one.y || one.x - other.x)
  const groups: { y: number; size: number; pieces: Piece[] }[] = []
  for (const piece of sorted) {
    const group = groups.slice(-3).findLast((each) => each.y - piece.y < reach(each, piece))
    if (!group) groups.push({ y: piece.y, size: piece.size, pieces: [piece] })
    else {
      group.pieces.push(piece)
      if (piece.size > group.size) Object.assign(group, { y: piece.y, size: piece.size })
    }
  }
  return groups.map((group) => lineOf(group.pieces)).sort((one, other) => other.y - one.y)
}

/** How far apart two baselines of one line may be: further for a raised mark of few letters. */
function reach(group: { size: number; pieces: readonly Piece[] }, piece: Piece): number {
  const [small, large] = [Math.min(group.size, piece.size), Math.max(group.size, piece.size)]
  const [only] = group.pieces.length === 1 && group.size < piece.size ? group.pieces : [piece]
  const isMark = small < large * 0.85 && (only?.text.trim().length ?? 0) <= 3
  return (isMark ? large : small) * raised
}

/** A line of pieces that are on it. */
export function lineOf(pieces: readonly Piece[]): TextLine {
  const ordered = [...pieces].sort((one, other) => one.x - other.x)
  const main = mainPiece(ordered)
  return {
    pieces: ordered,
    text: joined(ordered),
    left: Math.min(...ordered.map(({ x }) => x)),
    right: Math.max(...ordered.map(({ x, width }) => x + width)),
    y: main?.y ?? 0,
    size: main?.size ?? 0,
  }
}

/** The size and baseline that most letters of a line have. */
function mainPiece(pieces: readonly Piece[]): Piece | undefined {
  const [first] = pieces
  if (first && pieces.every(({ size }) => size === first.size)) return first
  const lengths = new Map<number, number>()
  for (const { size, text } of pieces) lengths.set(size, (lengths.get(size) ?? 0) + text.length)
  const [[size] = [0]] = [...lengths].sort(([, one], [, other]) => other - one)
  return pieces.find((piece) => piece.size === size)
}

function joined(pieces: readonly Piece[]): string {
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    if (text !== '' && piece.text !== '' && piece.x - end > piece.size * blank) text += ' '
    text += piece.text
    end = piece.x + piece.width
  }
  return oneLine(text)
}

/** Joins lines into running text: a word parted at its own hyphen or stroke gets no blank there. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => (/[\p{L}\d][-/]$/u.test(text) ? text + line : `${text} ${line}`))
}

/** Tells whether a line was ended on purpose: the first word of the next would have had room on it. @param right edge of the text */
export function endsEarly(before: TextLine, next: TextLine, right: number): boolean {
  const blankAt = next.text.indexOf(' ')
  const letters = blankAt === -1 ? next.text.length : blankAt
  const wordWidth = ((next.right - next.left) * letters) / Math.max(1, next.text.length)
  return before.right + wordWidth + before.size * 0.8 < right
}
