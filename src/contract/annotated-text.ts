import { groupedBy } from '../number/grouped-by.ts'
import type { Claim } from '../proofread/claims/claim.ts'
import type { Mark } from '../proofread/text/finished-document.ts'

/** A finding with its number: counted from 1, in the order of reading. */
export interface NumberedFinding extends Claim {
  readonly number: number
  /** From 1 among those of its verdict: by this, with the verdict, people speak of it. */
  readonly ordinal: number
}

/** A piece of a text, with the numbers of the findings that are about it; none for what stands between. */
export interface Piece {
  readonly text: string
  readonly findings: readonly number[]
  /** Raised marks behind it; left out where there is none. */
  readonly marks?: readonly Omit<Mark, 'at'>[]
}

/**
 * Parts a text at the figures that findings are about, and at its raised marks; together the pieces are the text. Findings
 * without a place in it mark nothing.
 */
export function annotatedText(
  text: string,
  findings: readonly NumberedFinding[],
  marks: readonly Mark[] = [],
): readonly Piece[] {
  const spans = findings.flatMap(({ number, span }) =>
    span && span.start >= 0 && span.start < span.end && span.end <= text.length ? [{ ...span, number }] : [],
  )
  const bounds = [
    ...new Set([0, ...spans.flatMap(({ start, end }) => [start, end]), ...marks.map(({ at }) => at), text.length]),
  ].sort((a, b) => a - b)
  const marksAt = groupedBy(marks, ({ at }) => at)
  const first = marksAt.get(0) ? [{ from: 0, to: 0 }] : []
  const pieces = [...first, ...bounds.slice(0, -1).map((from, at) => ({ from, to: bounds[at + 1] ?? text.length }))]
  return pieces.map(({ from, to }) => {
    const behind = (marksAt.get(to) ?? []).map(({ mark, isNote }) => ({ mark, isNote }))
    return {
      text: text.slice(from, to),
      findings:
        from === to ? [] : spans.filter(({ start, end }) => start <= from && end > from).map(({ number }) => number),
      ...(behind.length > 0 && { marks: behind }),
    }
  })
}
