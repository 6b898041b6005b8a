import { readAnswerTable } from '../../files/answers/read-answer-table.ts'

/** A header longer than this is no header. */
export const headerBytes = 65_536

/** The names of the columns of a text file of answers, by its first bytes; empty for any other file. */
export function answerColumnsOf(start: Uint8Array): readonly string[] {
  const lineEnd = start.indexOf(10)
  const nextEnd = lineEnd < 0 ? -1 : start.indexOf(10, lineEnd + 1)
  const bytes = start.subarray(0, nextEnd < 0 ? start.length : nextEnd + 1)
  const { table } = readAnswerTable({ name: '', bytes }, [])
  return table?.header.filter((name) => name !== '') ?? []
}
