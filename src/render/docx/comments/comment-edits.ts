import { commentMarks, type Edit, prefixAt } from './edit.ts'
import { type Bounds, paragraphBounds } from './paragraph-bounds.ts'
import { lettersOf, type ShownLetter, shownLetters } from './shown-letters.ts'

/** Where a comment is to stand in the main part. */
export interface CommentPlace {
  readonly id: number
  /** The paragraphs of the text, by how many start tags of that name stand before theirs. */
  readonly paragraphs: readonly number[]
  /** The text that was read from them. */
  readonly text: string
  /** The figure in that text; null for the whole of it. */
  readonly span: Bounds | null
}

/** What has to be written into the main part for comments to stand at their places; an id without edits has no place there. */
export function commentEdits(xml: string, places: readonly CommentPlace[]): ReadonlyMap<number, readonly Edit[]> {
  const bounds = paragraphBounds(xml, new Set(places.flatMap(({ paragraphs }) => paragraphs)))
  const known = new Map<number, readonly ShownLetter[]>()
  const lettersIn = (order: number): readonly ShownLetter[] => {
    const at = bounds.get(order)
    const letters = known.get(order) ?? (at ? shownLetters(xml, at) : [])
    known.set(order, letters)
    return letters
  }
  return new Map(
    places.map((place) => {
      const letters = place.paragraphs.flatMap(lettersIn)
      const marked = markedLetters(letters, place)
      const [first, last] = [marked[0], marked.at(-1)]
      return [place.id, first && last ? rangeEdits(xml, place.id, first, last) : []]
    }),
  )
}

/** The letters of the figure; all of the first paragraph where the text was read from something else than these letters. */
function markedLetters(letters: readonly ShownLetter[], { text, span }: CommentPlace): readonly ShownLetter[] {
  const isSame = lettersOf(text) === letters.map(({ letter }) => letter).join('')
  if (!isSame || span === null) return letters
  const [from, until] = [lettersOf(text.slice(0, span.start)).length, lettersOf(text.slice(0, span.end)).length]
  let at = 0
  return letters.filter(({ letter }) => {
    const start = at
    at += letter.length
    return start >= from && start < until
  })
}

function rangeEdits(xml: string, id: number, first: ShownLetter, last: ShownLetter): readonly Edit[] {
  const marks = commentMarks(prefixAt(xml, first.run.run.start), id)
  return [...edgeEdits(xml, first, 'start', marks.start), ...edgeEdits(xml, last, 'end', marks.end)]
}

/** At the edge of a run a mark stands beside the run; elsewhere the run is split. */
function edgeEdits(xml: string, letter: ShownLetter, kind: 'start' | 'end', mark: string): readonly Edit[] {
  const { run, looks, tag, text } = letter.run
  const prefix = prefixAt(xml, run.start)
  if (kind === 'start' && letter.start === text.start && tag.start === looks.end) {
    return [{ at: run.start, text: mark, kind, split: null }]
  }
  const close = `</${prefix}t></${prefix}r>`
  if (kind === 'end' && xml.startsWith(close, letter.end)) return [{ at: run.end, text: mark, kind, split: null }]
  const runTag = xml.slice(run.start, xml.indexOf('>', run.start) + 1)
  const open = `${runTag}${withoutChanges(xml.slice(looks.start, looks.end))}<${prefix}t xml:space="preserve">`
  const split: Edit = { at: kind === 'start' ? letter.start : letter.end, text: mark, kind, split: { close, open } }
  const isPreserving = / xml:space=/.test(xml.slice(tag.start, tag.end))
  return isPreserving
    ? [split]
    : [{ at: tag.end - 1, text: ' xml:space="preserve"', kind: 'attribute', split: null }, split]
}

/** Tracked changes of looks have ids that stand once in a document. */
function withoutChanges(looks: string): string {
  return looks.replace(/<(?:[^\s:/>]+:)?rPrChange[\s>][\s\S]*?<\/(?:[^\s:/>]+:)?rPrChange>/g, '')
}
