import type { Fault, Place } from '../../fault.ts'
import { decodeText } from '../decode-text.ts'
import { type Delimiter, findDelimiter } from '../find-delimiter.ts'
import type { SourceFile } from '../source-file.ts'
import { splitRecords } from '../split-records.ts'

/** The cells of a large table, whose places are only worked out when they are asked for. Rows and columns count from 0. */
export interface AnswerTable {
  /** Column names, in the order of the file. */
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** @param row −1 for the header */
  placeOf(row: number, column: number): Place
}

/**
 * Reads a table of answers, in which any columns may stand.
 *
 * @param known column names by which the delimiter is found
 * @returns table null, with faults, if the file holds no readable table
 */
export function readAnswerTable(
  file: SourceFile,
  known: readonly string[],
): { readonly table: AnswerTable | null; readonly faults: readonly Fault[] } {
  const { text, faults } = decodeText(file)
  if (text === null) return { table: null, faults }
  const delimiter = findDelimiter(text, known)
  const split = isPlain(text) ? plainTable(file.name, text, delimiter) : quotedTable(file.name, text, delimiter)
  if (split.table && split.table.rows.length > 0) return { table: split.table, faults: [...faults, ...split.faults] }
  const place = { file: file.name, line: 0, column: 0 }
  const empty: Fault = { code: 'empty-file', place, details: { expected: known.join(', ') } }
  return { table: null, faults: split.faults.length > 0 ? [...faults, ...split.faults] : [...faults, empty] }
}

interface Split {
  readonly table: AnswerTable | null
  readonly faults: readonly Fault[]
}

/** Whether nothing in the text needs the careful parser: no quotes, comments, guards, or blanks that are no spaces. */
function isPlain(text: string): boolean {
  return !/["#']|[^\S\n\t ]/.test(text)
}

/** Splits a plain text at its line ends and delimiters: of a large survey, ten times quicker than the careful parser. */
function plainTable(file: string, text: string, delimiter: Delimiter): Split {
  const lines = text.split('\n')
  const blanks = new RegExp(`^[ \t]|[ \t]$|[ \t]${delimiter}|${delimiter}[ \t]`)
  const filled: { readonly line: number; readonly cells: string[] }[] = []
  for (const [line, written] of lines.entries()) {
    const cells = blanks.test(written) ? written.split(delimiter).map((cell) => cell.trim()) : written.split(delimiter)
    if (cells.some((cell) => cell !== '')) filled.push({ line, cells })
  }
  const placeOf = (row: number, column: number): Place => {
    const line = filled[row + 1]?.line ?? 0
    const cells = (lines[line] ?? '').split(delimiter)
    const before = cells.slice(0, column).map((cell) => `${cell}${delimiter}`)
    const indent = /^\s*/.exec(cells[column] ?? '')?.[0] ?? ''
    return { file, line: line + 1, column: [...before.join(''), ...indent].length + 1 }
  }
  const [header, ...rows] = filled.map(({ cells }) => cells)
  return { table: { header: withoutEmptyEnd(header ?? []), rows, placeOf }, faults: [] }
}

function quotedTable(file: string, text: string, delimiter: Delimiter): Split {
  const { records, faults } = splitRecords(file, text, delimiter)
  const [header, ...rows] = records.map((cells) => cells.map((cell) => cell.text))
  const placeOf = (row: number, column: number): Place =>
    records[row + 1]?.[column]?.place ?? records[row + 1]?.[0]?.place ?? { file, line: 0, column: 0 }
  return { table: faults.length > 0 ? null : { header: withoutEmptyEnd(header ?? []), rows, placeOf }, faults }
}

function withoutEmptyEnd(header: readonly string[]): readonly string[] {
  return header.slice(0, header.findLastIndex((name) => name !== '') + 1)
}
