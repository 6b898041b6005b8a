import type { Mark } from '../../proofread/text/finished-document.ts'

/** Stands in a text where a raised mark does, until its blanks are in order: no letter, in no text of a document. */
export const markSign = '\ufdd0'

/** A text without the signs of its marks, and the marks with where they stand in it. */
export interface MarkedText {
  readonly text: string
  /** Left out where there is none. */
  readonly marks?: readonly Mark[]
}

/**
 * Takes the signs of marks out of a text whose blanks are in order. Blanks and line ends that meet where a sign stood are one;
 * a mark stands right behind the word before it.
 *
 * @param marks in the order of their signs
 */
export function withMarks(signed: string, marks: readonly Omit<Mark, 'at'>[]): MarkedText {
  if (!signed.includes(markSign)) return { text: signed }
  const pieces: string[] = []
  const ends: number[] = []
  let length = 0
  let last = ' '
  for (const piece of signed.split(markSign)) {
    const joined = /\s/.test(last) ? piece.replace(/^\s+/, '') : piece
    pieces.push(joined)
    length += joined.length
    last = joined.at(-1) ?? last
    ends.push(length - (/\s$/.test(joined) ? 1 : 0))
  }
  const text = pieces.join('').trimEnd()
  const placed = marks.flatMap((mark, at) =>
    mark.mark === '' ? [] : [{ ...mark, at: Math.min(ends[at] ?? 0, text.length) }],
  )
  return placed.length === 0 ? { text } : { text, marks: placed }
}
