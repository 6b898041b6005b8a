import type { Fault } from '../../fault.ts'
import type { CodeUse } from '../../survey/design/answer-codes.ts'

/** How many cells hold a code of the design, by what becomes of them, then by the code. */
export type CodeCounts = ReadonlyMap<CodeUse, Map<string, number>>

export function emptyCodeCounts(): CodeCounts {
  return new Map([
    ['rating', new Map()],
    ['number', new Map()],
    ['option', new Map()],
    ['kept', new Map()],
  ])
}

export function countCode(counts: CodeCounts, use: CodeUse, code: string, cells = 1): void {
  const ofUse = counts.get(use)
  if (cells > 0) ofUse?.set(code, (ofUse.get(code) ?? 0) + cells)
}

/** What is told of codes that were met: warnings at the design. */
export function codeFaults(counts: CodeCounts, design: string): readonly Fault[] {
  const place = { file: design, line: 0, column: 0 }
  return [...counts].flatMap(([use, ofUse]) =>
    [...ofUse]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([code, cells]): Fault => ({ code: 'no-answer-code', place, details: { code, use, cells } })),
  )
}
