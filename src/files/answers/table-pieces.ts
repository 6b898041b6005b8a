import type { Fault } from '../../fault.ts'
import { decodeText } from '../decode-text.ts'
import { findDelimiter, firstLineOf } from '../find-delimiter.ts'
import type { SourceFile } from '../source-file.ts'
import type { AnswerTable } from './answer-table.ts'
import { isPlainAscii, plainTable } from './plain-table.ts'

/** A part of a table under the header of the whole, and what was found on the way to its text. */
export interface TablePiece {
  readonly table: AnswerTable
  readonly faults: readonly Fault[]
}

/** A table on its way, piece by piece. */
export interface TableReading {
  /** Null for a piece that must be read with the others; then nothing more can be read. */
  read(piece: SourceFile): TablePiece | null
  /** Whether `read` would read a piece, told more quickly. */
  canRead(piece: SourceFile): boolean
}

/**
 * Begins to read a large table whose text comes some lines at a time. What needs the whole text to be told, such as quotes around lines or
 * letters in another encoding, cannot be read so.
 *
 * @param known column names by which the delimiter is found
 */
export function tablePieces(known: readonly string[]): TableReading {
  let [header, delimiter] = ['', findDelimiter('', known)]
  let lines = 0
  const read = (piece: SourceFile): TablePiece | null => {
    const { text, faults } = decodeText(piece)
    const isFirst = header === ''
    const isAsWritten = faults.every(({ code }) => isFirst && code === 'byte-order-mark')
    if (text === null || !isAsWritten) return null
    if (isFirst) {
      header = firstLineOf(text)
      delimiter = findDelimiter(header, known)
    }
    const table = plainTable(piece.name, isFirst ? text : `${header}\n${text}`, delimiter)
    if (!table || header === '') return null
    const before = isFirst ? 0 : lines - 1
    lines += linesIn(text)
    return { table: before === 0 ? table : movedDown(table, before), faults }
  }
  return {
    read,
    canRead: (piece) => (header !== '' && isPlainAscii(piece.bytes, delimiter)) || read(piece) !== null,
  }
}

function linesIn(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** The same table, whose rows stand so many lines farther down. */
function movedDown(table: AnswerTable, by: number): AnswerTable {
  const { file, lineOf } = table.lines
  const placeOf: AnswerTable['placeOf'] = (row, column) => {
    const place = table.placeOf(row, column)
    return row < 0 ? place : { ...place, line: place.line + by }
  }
  return { ...table, placeOf, lines: linesMoved(file, lineOf, by) }
}

/** Made apart from the table, so that lines which are kept do not keep its cells. */
function linesMoved(file: string, lineOf: AnswerTable['lines']['lineOf'], by: number): AnswerTable['lines'] {
  return { file, lineOf: (row) => lineOf(row) + by }
}
