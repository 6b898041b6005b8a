import { Problem } from '../../problem.ts'
import { withOpenFile } from '../read-files.ts'
import { totalsMark } from './totals/totals-text.ts'

/** A table of answers in a PostgreSQL database, and the address of that. */
export interface AnswerTableAddress {
  readonly database: string
  readonly table: string
}

/** Answers, and how they are read: as text in memory, by DuckDB, or in their database. */
export type AnswerPlace =
  | { readonly kind: 'text' | 'parquet'; readonly path: string }
  | ({ readonly kind: 'table' } & AnswerTableAddress)

/** Answers that were added up before. */
export interface KeptPlace {
  readonly kind: 'totals'
  readonly path: string
}

/** A larger text cannot be held as one. */
const largestText = 500 * 2 ** 20

/**
 * Tells how a file of answers is read, by its first bytes; what is no file, such as a pipe, is text.
 *
 * @throws Problem `not-found`, `unusable-path`; `faulty-files` for a text that is too large
 */
export function findAnswerFile(path: string): Promise<AnswerPlace | KeptPlace> {
  return withOpenFile(path, async (file) => {
    const found = await file.stat()
    if (!found.isFile()) return { path, kind: 'text' }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(totalsMark.length), 0, totalsMark.length, 0)
    const beginning = buffer.toString('latin1', 0, bytesRead)
    if (beginning.startsWith('PAR1')) return { path, kind: 'parquet' }
    if (beginning === totalsMark) return { path, kind: 'totals' }
    if (found.size <= largestText) return { path, kind: 'text' }
    const place = { file: path, line: 0, column: 0 }
    const details = { limit: largestText / 2 ** 20 }
    throw new Problem('faulty-files', { faults: [{ code: 'too-large-text', place, details }] })
  })
}
