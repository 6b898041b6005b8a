import { type Fault, isError, type Place } from '../fault.ts'
import { decodeText } from './decode-text.ts'
import { findDelimiter } from './find-delimiter.ts'
import type { SourceFile } from './source-file.ts'
import { splitRecords } from './split-records.ts'
import type { TableCell } from './table-cell.ts'

export type ColumnUse = 'required' | 'optional'

/** One row of a table, by column name. */
export interface TableRow<C extends string> {
  /** Where its first cell begins. */
  readonly place: Place
  readonly cells: Readonly<Record<C, TableCell>>
}

export interface TableReading<C extends string> {
  readonly rows: TableRow<C>[]
  readonly faults: Fault[]
}

interface Header {
  /** Column names in the order of the file. */
  readonly names: readonly string[]
  readonly usable: boolean
  readonly faults: Fault[]
}

/**
 * Reads a table (CSV with commas, semicolons or tabs, with a header row) and everything that is wrong with its form.
 * Blank lines and lines whose first cell begins with # are skipped. No-break spaces are read as spaces.
 *
 * Missing values: an empty cell and a cell of an absent optional column have the text ''; the latter stands at the place
 * of its row. A row with too few or too many cells is left out, with a fault; empty cells beyond the last column are not
 * counted. There are no rows at all where a required column is missing or a column stands twice.
 */
export function readTable<C extends string>(
  file: SourceFile,
  columns: Readonly<Record<C, ColumnUse>>,
): TableReading<C> {
  const names = Object.keys(columns) as C[]
  const decoded = decodeText(file)
  if (decoded.text === null) return { rows: [], faults: decoded.faults }
  const split = splitRecords(file.name, decoded.text, findDelimiter(decoded.text, names))
  const faults = [...decoded.faults, ...split.faults]
  const [headerCells, ...records] = split.records
  if (headerCells === undefined) {
    if (!faults.some(isError)) faults.push(emptyFile(file.name, names))
    return { rows: [], faults }
  }
  const header = readHeader(headerCells, columns)
  faults.push(...header.faults)
  const rows = records.flatMap((record) => toRow(record, header, names, faults))
  return { rows: header.usable ? rows : [], faults }
}

function emptyFile(file: string, names: readonly string[]): Fault {
  return { code: 'empty-file', place: { file, line: 0, column: 0 }, details: { expected: names.join(', ') } }
}

function readHeader(cells: readonly TableCell[], columns: Readonly<Record<string, ColumnUse>>): Header {
  const named = cells.slice(0, cells.findLastIndex((cell) => cell.text !== '') + 1)
  const names = named.map((cell) => cell.text)
  const known = Object.keys(columns)
  const unknown = named.filter((cell) => !known.includes(cell.text))
  const repeated = named.filter((cell, index) => names.indexOf(cell.text) < index)
  const missing = known.filter((name) => columns[name] === 'required' && !names.includes(name))
  const place = named[0]?.place ?? { file: '', line: 0, column: 0 }
  const faults: Fault[] = [
    ...missing.map((expected): Fault => ({ code: 'missing-column', place, details: { expected, found: names } })),
    ...unknown.map(
      ({ text, place }): Fault => ({ code: 'unknown-column', place, details: { found: text, expected: known } }),
    ),
    ...repeated.map(({ text, place }): Fault => ({ code: 'repeated-column', place, details: { found: text } })),
  ]
  return { names, usable: missing.length + repeated.length === 0, faults }
}

/** One row, or none and a fault where the cells do not match the header. */
function toRow<C extends string>(
  record: readonly TableCell[],
  { names }: Header,
  columns: readonly C[],
  faults: Fault[],
): TableRow<C>[] {
  const place = record[0]?.place ?? { file: '', line: 0, column: 0 }
  const surplus = record.slice(names.length)
  if (record.length < names.length || surplus.some((cell) => cell.text !== '')) {
    faults.push({ code: 'wrong-cell-count', place, details: { found: record.length, expected: names.length } })
    return []
  }
  const cells = columns.map((column) => [column, record[names.indexOf(column)] ?? { text: '', place }] as const)
  return [{ place, cells: Object.fromEntries(cells) as Record<C, TableCell> }]
}
