import type { Block, FinishedDocument, Place } from '../../src/proofread/text/finished-document.ts'
import type { PassageFigure } from './passages.ts'

/** A text of a finished document with its place: a paragraph, a footnote, a cell or a value of a chart. */
export interface Piece {
  readonly place: Place
  readonly text: string
}

/** Where words stand in a document. */
export interface Spot {
  readonly place: Place
  readonly start: number
  readonly end: number
}

/** Parts a document into its texts, in the order of reading; empty cells are left out. */
export function piecesOf({ blocks }: FinishedDocument): readonly Piece[] {
  return blocks.flatMap(piecesOfBlock)
}

function piecesOfBlock(block: Block): readonly Piece[] {
  switch (block.kind) {
    case 'paragraph':
    case 'footnote':
      return [block]
    case 'table':
      return block.grid.flat().filter((cell) => cell !== null && cell.text !== '') as readonly Piece[]
    case 'chart':
      return block.series
        .flatMap(({ values }) => values)
        .flatMap((text) => (text === null ? [] : [{ place: block.place, text }]))
  }
}

/** Finds every place where a figure of a passage can stand; a figure that is well named has one. */
export function spotsOf(document: FinishedDocument, figure: PassageFigure): Spot[] {
  const { printed, at } = figure
  const pieces = piecesOf(document).filter(({ place }) => isThere(place, figure))
  return pieces.flatMap(({ place, text }) => {
    const around = at === undefined ? [0] : occurrences(text, at)
    return around.flatMap((offset) =>
      occurrences(at ?? text, printed).map((start) => ({
        place,
        start: offset + start,
        end: offset + start + printed.length,
      })),
    )
  })
}

/** A number printed in a text. */
export interface PrintedFigure {
  readonly printed: string
  readonly start: number
}

/** Every number printed in a text, without its sign; what has points or commas that no number has is left out. */
export function figuresIn(text: string): readonly PrintedFigure[] {
  const tokens = [...text.matchAll(/\d[\d.,]*\d|\d/g)].map((found) => ({ printed: found[0], start: found.index }))
  return tokens.filter(({ printed }) => /^\d+([.,]\d+)?$|^\d{1,3}(\.\d{3})+(,\d+)?$/.test(printed))
}

function isThere(place: Place, { paragraph, table, row, column }: PassageFigure): boolean {
  if (paragraph !== undefined) return place.paragraph === paragraph
  return row === undefined || (place.table === table && place.row === row && place.column === column)
}

/** Starts of `words` in `text`, not inside a longer number. */
function occurrences(text: string, words: string): readonly number[] {
  const escaped = words.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const before = /^\d/.test(words) ? '(?<!\\d)(?<!\\d[.,])' : ''
  const after = /\d$/.test(words) ? '(?!\\d)(?![.,]\\d)' : ''
  return [...text.matchAll(new RegExp(before + escaped + after, 'g'))].map(({ index }) => index)
}
