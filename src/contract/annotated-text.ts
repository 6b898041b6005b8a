import type { Claim } from '../proofread/claims/claim.ts'

/** A finding with its number: counted from 1, in the order of reading. */
export interface NumberedFinding extends Claim {
  readonly number: number
}

/** A piece of a text, with the numbers of the findings that are about it; none for what stands between. */
export interface Piece {
  readonly text: string
  readonly findings: readonly number[]
}

/** Parts a text at the figures that findings are about; together the pieces are the text. Findings without a place in it mark nothing. */
export function annotatedText(text: string, findings: readonly NumberedFinding[]): readonly Piece[] {
  const spans = findings.flatMap(({ number, span }) =>
    span && span.start >= 0 && span.start < span.end && span.end <= text.length ? [{ ...span, number }] : [],
  )
  const bounds = [...new Set([0, ...spans.flatMap(({ start, end }) => [start, end]), text.length])].sort(
    (a, b) => a - b,
  )
  return bounds.slice(0, -1).map((from, at) => ({
    text: text.slice(from, bounds[at + 1]),
    findings: spans.filter(({ start, end }) => start <= from && end > from).map(({ number }) => number),
  }))
}
