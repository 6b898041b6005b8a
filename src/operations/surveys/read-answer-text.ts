import { neededColumns } from '../../files/answers/answer-columns.ts'
import { readAnswerTable } from '../../files/answers/read-answer-table.ts'
import { type TablePiece, tablePieces } from '../../files/answers/table-pieces.ts'
import { Problem } from '../../problem.ts'
import { linePieces } from '../line-pieces.ts'
import { getFile } from '../read-files.ts'
import { type AnswerReading, addTable } from './answer-reading.ts'
import type { TextPlace } from './find-answer-file.ts'

/** Up to here a text is read whole, which is quicker; memory does not grow with larger ones, which are read in pieces. */
const wholeUpTo = 16 * 2 ** 20

const pieceSize = 2 ** 20

/** A larger text cannot be held as one. */
const largestText = 500 * 2 ** 20

/**
 * Reads a text of answers: in pieces where it is large and plain, else whole.
 *
 * @param seen is given all bytes that are read, in their order
 * @throws Problem `not-found`, `unusable-path`; `faulty-files` for a text that must be read whole and is too large for it
 */
export async function readAnswerText(
  reading: AnswerReading,
  { path, size }: TextPlace,
  seen: (bytes: Uint8Array) => void = () => undefined,
): Promise<void> {
  const known = neededColumns(reading.design, reading.domain)
  // Only at the end of a text is it known that nothing in it needs the whole; then it is read for good.
  if (size !== null && size > wholeUpTo && (await isPlain(path, known))) return readPieces(reading, path, seen)
  if (size !== null && size > largestText) throw tooLarge(path)
  const file = await getFile(path)
  seen(file.bytes)
  const { table, faults } = readAnswerTable(file, known)
  reading.faults.push(...faults)
  if (table) addTable(reading, table)
}

async function isPlain(path: string, known: readonly string[]): Promise<boolean> {
  const table = tablePieces(known)
  let isFirst = true
  for await (const bytes of linePieces(path, pieceSize)) {
    const piece = bytes && { name: path, bytes }
    if (!piece || !(isFirst ? hasRows(table.read(piece)) : table.canRead(piece))) return false
    isFirst = false
  }
  return true
}

function hasRows(piece: TablePiece | null): boolean {
  return piece !== null && piece.table.rows > 0
}

async function readPieces(reading: AnswerReading, path: string, seen: (bytes: Uint8Array) => void): Promise<void> {
  const table = tablePieces(neededColumns(reading.design, reading.domain))
  for await (const bytes of linePieces(path, pieceSize)) {
    const piece = bytes && table.read({ name: path, bytes })
    if (!piece) throw new Error(`${path} has changed while it was read`)
    seen(bytes)
    reading.faults.push(...piece.faults)
    if (!addTable(reading, piece.table)) return
  }
}

function tooLarge(path: string): Problem {
  const place = { file: path, line: 0, column: 0 }
  const details = { limit: largestText / 2 ** 20 }
  return new Problem('faulty-files', { faults: [{ code: 'too-large-text', place, details }] })
}
