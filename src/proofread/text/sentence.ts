/** Bounds of a piece of text: `text.slice(start, end)`. */
export interface Bounds {
  readonly start: number
  readonly end: number
}

const sentenceEnd = /(?<!(?<!\p{L})(?:TP|Tp|TX|Tx|TT|PGS|GS|TS|ThS|BS|KS))[.!?](?=\s+["“(+*-]?\p{Lu}|\s*$)|\n/gu
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
  let start = 0
  for (const { index } of text.matchAll(mark)) {
    if (index >= at) return { start, end: index }
    start = index + 1
  }
  return { start, end: text.length }
}

export function isWithin({ start, end }: Bounds, figure: Bounds): boolean {
  return figure.start >= start && figure.end <= end
}
