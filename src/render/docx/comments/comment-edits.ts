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

/** The letters of the figure; all of the first paragraph where it is not known which of them they are. */
function markedLetters(letters: readonly ShownLetter[], { text, span }: CommentPlace): readonly ShownLetter[] {
  if (span === null) return letters
  const there = letters.map(({ letter }) => letter).join('')
  const bounds = boundsIn(there, {
    letters: lettersOf(text),
    start: lettersOf(text.slice(0, span.start)).length,
    end: lettersOf(text.slice(0, span.end)).length,
  })
  if (!bounds) return letters
  let at = 0
  return letters.filter(({ letter }) => {
    const start = at
    at += letter.length
    return start >= bounds.start && start < bounds.end
  })
}

/** How many letters around a figure tell it from others: the more, the surer. */
const surroundings = [40, 12, 4, 0]

/**
 * Where a figure stands in the letters of the file, which may lack what the text has (marks of items, lines of fractions) or have
 * more (marks of notes).
 *
 * @returns undefined where it cannot be told
 */
function boundsIn(there: string, read: Bounds & { readonly letters: string }): Bounds | undefined {
  if (there === read.letters) return read
  for (const around of surroundings) {
    const from = Math.max(0, read.start - around)
    const sought = read.letters.slice(from, read.end + around)
    const at = there.indexOf(sought)
    if (at < 0 || sought === '' || there.includes(sought, at + 1)) continue
    const start = at + read.start - from
    return { start, end: start + read.end - read.start }
  }
  return undefined
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
