import type { Figure } from '../figures/figure.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { Block, Cell, FinishedDocument, Footnote, Place } from './finished-document.ts'

/** A text that is read as one: a paragraph, a footnote, or a cell. */
export interface Passage {
  readonly kind: 'paragraph' | 'footnote' | 'cell'
  readonly text: string
  readonly figures: readonly Figure[]
  readonly place: Place
  /** Footnotes that it refers to. */
  readonly notes: readonly Passage[]
  /** Position of its block in the document, from 0. */
  readonly block: number
  /** Position among the passages of the document, from 0; −1 for what is none of them. */
  readonly order: number
}

/** Longer paragraphs and cells are not written by people: they are not proofread, so that time is bounded. */
export const longestPassage = 20_000

/** All passages of a document with their figures, in the order of reading; cells without letters are numbers of a table, not passages. */
export function passagesOf({ blocks }: FinishedDocument): readonly Passage[] {
  const footnotes = new Map(
    blocks.flatMap((block, at) => (block.kind === 'footnote' ? [[block.mark, toPassage(block, at, 'footnote')]] : [])),
  )
  return blocks
    .flatMap((block, at) => passagesIn(block, at, footnotes))
    .map((passage, order) => ({ ...passage, order }))
}

function passagesIn(block: Block, at: number, footnotes: ReadonlyMap<string, Passage>): readonly Passage[] {
  if (block.kind === 'paragraph') {
    const notes = (block.notes ?? []).flatMap((mark) => footnotes.get(mark) ?? [])
    return [{ ...toPassage(block, at, 'paragraph'), notes }]
  }
  if (block.kind === 'footnote') return [footnotes.get(block.mark) ?? toPassage(block, at, 'footnote')]
  if (block.kind === 'chart') return []
  return block.grid.flatMap((row) =>
    row.flatMap((cell) => (cell && isProse(cell) ? [toPassage(cell, at, 'cell')] : [])),
  )
}

/** Numbers alone, with a unit or a sign at most, are looked at as a table; but a fraction with its per cent says what that follows from. */
function isProse({ text }: Cell): boolean {
  return /\d/.test(text) && (/\p{L}{2,}.*\p{L}{2,}/su.test(text) || fractionWithShare.test(text))
}

const fractionWithShare = /\d\s*\/\s*\d[\d.,]*[^\d/]{0,20}[=(:,]\s*\d[\d.,]*\s?%/u

function toPassage(
  { text, place }: Pick<Cell | Footnote, 'text' | 'place'>,
  block: number,
  kind: Passage['kind'],
): Passage {
  const figures = text.length > longestPassage ? [] : readFigures(text)
  return { kind, text, figures, place, notes: [], block, order: -1 }
}

/** What stands between two figures of a passage. */
export function between({ text }: Passage, before: Figure, behind: Figure): string {
  return text.slice(before.end, behind.start)
}
