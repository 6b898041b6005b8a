import type { AnswerFileKind } from '../../store/answers/answer-source.ts'
import { withOpenFile } from '../read-files.ts'

/** A table of answers in a PostgreSQL database, and the address of that. */
export interface AnswerTableAddress {
  readonly database: string
  readonly table: string
}

/** Answers, and how they are read: as text in memory, by DuckDB, or in their database. */
export type AnswerPlace =
  | { readonly kind: 'text'; readonly path: string }
  | { readonly kind: AnswerFileKind; readonly path: string }
  | ({ readonly kind: 'table' } & AnswerTableAddress)

/** Larger texts are not held in memory. */
const largestText = 256 * 2 ** 20

/**
 * Tells how a file of answers is read, by its first bytes and its size.
 *
 * @throws Problem `not-found`, `unusable-path`
 */
export function findAnswerFile(path: string): Promise<AnswerPlace> {
  return withOpenFile(path, async (file) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    if (buffer.toString('latin1', 0, bytesRead) === 'PAR1') return { path, kind: 'parquet' }
    return { path, kind: (await file.stat()).size > largestText ? 'csv' : 'text' }
  })
}
