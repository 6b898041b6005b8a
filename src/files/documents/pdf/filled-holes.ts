import { groupedBy } from '../../../number/grouped-by.ts'
import type { Piece } from './page-content.ts'

/** A place between two letters of a piece where nothing was drawn; `at` is the index of the blank that its text has there. */
export interface Hole {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface DrawnPiece extends Piece {
  /** From left to right. */
  readonly holes: readonly Hole[]
}

/** A piece that fills a hole has no more letters than this. */
const mostLetters = 3

/**
 * Parts pieces where another one was drawn into them. A program that lacks a letter in its font leaves room for it in the line and draws
 * it from another font afterwards: t…nh, then ỉ.
 */
export function filledHoles(pieces: readonly DrawnPiece[]): readonly Piece[] {
  const fillers = groupedBy(
    pieces.filter(({ text, holes }) => text.length <= mostLetters && holes.length === 0),
    rowOf,
  )
  return pieces.flatMap((piece) => {
    if (piece.holes.length === 0) return [piece]
    const beside = fillers.get(rowOf(piece)) ?? []
    const filled = piece.holes.filter((hole) => beside.some((filler) => fills(filler, hole)))
    return filled.length === 0 ? [piece] : partedAt(piece, filled)
  })
}

/** Pieces of one baseline. */
function rowOf({ y }: Piece): number {
  return Math.round(y)
}

/** Whether the middle of a piece is in a hole. */
function fills({ x, width }: Piece, { from, to }: Hole): boolean {
  const middle = x + width / 2
  return middle > from && middle < to
}

function partedAt({ text, x, y, width, size }: DrawnPiece, holes: readonly Hole[]): readonly Piece[] {
  const starts = [{ at: 0, x }, ...holes.map(({ at, to }) => ({ at: at + 1, x: to }))]
  const ends = [...holes.map(({ at, from }) => ({ at, x: from })), { at: text.length, x: x + width }]
  return starts.map((start, part) => {
    const end = ends[part] ?? start
    return { text: text.slice(start.at, end.at), x: start.x, y, width: end.x - start.x, size }
  })
}
