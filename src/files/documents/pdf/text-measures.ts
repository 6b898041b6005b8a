import type { Span } from './column-spans.ts'
import { entryMark } from './entry-mark.ts'
import type { TextLine } from './text-lines.ts'

/** Letters whose heights differ by no more are of one size. */
const sameSize = 0.6
/** No text is narrower than this share of its page, unless such a share of its lines begin within a sentence. */
const [narrowest, begunWithin] = [0.55, 0.4]

export function edgesOf(lines: readonly TextLine[]): Span {
  if (lines.length === 0) return { left: 0, right: 0 }
  return { left: Math.min(...lines.map(({ left }) => left)), right: Math.max(...lines.map(({ right }) => right)) }
}

/** Where lines end that a word had no more room on: their right edge, unless all are short. */
export function wrappingEdge(lines: readonly TextLine[], pageWidth: number): number {
  const { left, right } = edgesOf(lines)
  const isWrapped =
    lines.filter(({ text }) => /^\p{Ll}/u.test(text) && entryMark(text) === undefined).length >
    begunWithin * lines.length
  return isWrapped || right - left > narrowest * pageWidth ? right : Math.max(right, pageWidth - left)
}

/** A low one of the distances between lines of the running text; of all lines where there is none of it. */
export function pitchOf(lines: readonly TextLine[], bodySize: number): number {
  const isBody = (line: TextLine | undefined) => line !== undefined && Math.abs(line.size - bodySize) <= sameSize
  const gapAt = (at: number) => (lines[at - 1]?.y ?? 0) - (lines[at]?.y ?? 0)
  const all = lines.map((_, at) => at).slice(1)
  const ofBody = all.filter((at) => isBody(lines[at - 1]) && isBody(lines[at]) && gapAt(at) > 0)
  const gaps = (ofBody.length > 0 ? ofBody : all.filter((at) => gapAt(at) > 0)).map(gapAt)
  return gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 3)] ?? 0
}
