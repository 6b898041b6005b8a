import type { AnswerFileKind } from '../../store/answers/open-answer-file.ts'
import { withOpenFile } from '../read-files.ts'

/** A file of answers, and how it is read: as text in memory, or by a database. */
export interface AnswerFile {
  readonly path: string
  readonly kind: 'text' | AnswerFileKind
}

/** Larger texts are not held in memory. */
const largestText = 256 * 2 ** 20

/**
 * Tells how a file of answers is read, by its first bytes and its size.
 *
 * @throws Problem `not-found`, `unusable-path`
 */
export function findAnswerFile(path: string): Promise<AnswerFile> {
  return withOpenFile(path, async (file) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    if (buffer.toString('latin1', 0, bytesRead) === 'PAR1') return { path, kind: 'parquet' }
    return { path, kind: (await file.stat()).size > largestText ? 'csv' : 'text' }
  })
}
