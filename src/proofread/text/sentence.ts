/** Bounds of a piece of text: `text.slice(start, end)`. */
export interface Bounds {
  readonly start: number
  readonly end: number
}

/** The mark stands first, so that what is before it is looked at only there. */
const sentenceEnd = /[.!?](?<!(?<!\p{L})(?:TP|Tp|TX|Tx|TT|PGS|GS|TS|ThS|BS|KS)[.!?])(?=\s+["“(+*-]?\p{Lu}|\s*$)|\n/gu
const clauseEnd = /[.!?;](?=\s|$)|\n/gu

/** The sentence in which a position lies; a line ends a sentence too. */
export function sentenceAt(text: string, at: number): Bounds {
  return boundsAt(text, at, sentenceEnd)
}

/** The part of a sentence between semicolons in which a position lies. */
export function clauseAt(text: string, at: number): Bounds {
  return boundsAt(text, at, clauseEnd)
}

function boundsAt(text: string, at: number, mark: RegExp): Bounds {
  const ends = endsOf(text, mark)
  const next = ends.findIndex((end) => end >= at)
  const before = next === -1 ? ends.at(-1) : ends[next - 1]
  return { start: before === undefined ? 0 : before + 1, end: ends[next] ?? text.length }
}

/** Of the text that was looked at last: checks ask again and again of the same one. */
const lastEnds = new Map<RegExp, { readonly text: string; readonly ends: readonly number[] }>()

function endsOf(text: string, mark: RegExp): readonly number[] {
  const last = lastEnds.get(mark)
  if (last?.text === text) return last.ends
  const ends = Array.from(text.matchAll(mark), ({ index }) => index)
  lastEnds.set(mark, { text, ends })
  return ends
}

export function isWithin({ start, end }: Bounds, figure: Bounds): boolean {
  return figure.start >= start && figure.end <= end
}
