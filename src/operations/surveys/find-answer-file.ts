import { withOpenFile } from '../read-files.ts'
import { totalsMark } from './totals/totals-text.ts'

/** A table of answers in a PostgreSQL database, and the address of that. */
export interface AnswerTableAddress {
  readonly database: string
  readonly table: string
}

/** A text of answers; its size is null for what is no file, such as a pipe. */
export interface TextPlace {
  readonly kind: 'text'
  readonly path: string
  /** Bytes. */
  readonly size: number | null
}

/** Answers, and how they are read: as text, by DuckDB, or in their database. */
export type AnswerPlace =
  | TextPlace
  | { readonly kind: 'parquet'; readonly path: string }
  | ({ readonly kind: 'table' } & AnswerTableAddress)

/** Answers that were added up before. */
export interface KeptPlace {
  readonly kind: 'totals'
  readonly path: string
}

/**
 * Tells how a file of answers is read, by its first bytes; what is no file, such as a pipe, is text.
 *
 * @throws Problem `not-found`, `unusable-path`
 */
export function findAnswerFile(path: string): Promise<AnswerPlace | KeptPlace> {
  return withOpenFile(path, async (file) => {
    const found = await file.stat()
    if (!found.isFile()) return { path, kind: 'text', size: null }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(totalsMark.length), 0, totalsMark.length, 0)
    const beginning = buffer.toString('latin1', 0, bytesRead)
    if (beginning.startsWith('PAR1')) return { path, kind: 'parquet' }
    if (beginning === totalsMark) return { path, kind: 'totals' }
    return { path, kind: 'text', size: found.size }
  })
}
