import { CsvError, parse } from 'csv-parse/sync'
import { unguardText } from '../contract/formula-guard.ts'
import type { Fault, Language, Place } from '../fault.ts'
import type { Delimiter } from './find-delimiter.ts'
import { placeFinder } from './place-finder.ts'
import type { TableCell } from './table-cell.ts'

interface RawRecord {
  readonly record: readonly string[]
  /** The characters of the record, with the blank lines and comments before it. */
  readonly raw: string
}

/**
 * Splits the text of a table (lines end in \n) into records of cells. Lines that are blank, hold only empty cells or
 * begin with # are left out. Blanks of other kinds, such as the no-break space, become plain spaces: nobody sees the
 * difference, and names must match. (The parser's raw text is also right only for blanks of one byte.)
 *
 * @returns no records and one fault if quotes do not pair: what follows such a place cannot be trusted.
 */
export function splitRecords(
  file: string,
  written: string,
  delimiter: Delimiter,
): { records: TableCell[][]; faults: Fault[] } {
  const text = written.replace(/[^\S\n\t]/g, ' ')
  const placeOf = placeFinder(file, text)
  const parsed = parseRecords(text, delimiter)
  if (parsed instanceof CsvError) return { records: [], faults: [quoteFault(parsed, text, delimiter, placeOf)] }
  let offset = 0
  const records = parsed.map(({ record, raw }) => {
    const starts = cellStarts(raw, delimiter)
    const cells = record.map((cell, index) => ({
      text: unguardText(cell.trim()),
      place: placeOf(offset + (starts[index] ?? 0)),
    }))
    offset += raw.length
    return cells
  })
  return { records: records.filter((cells) => !isLeftOut(cells)), faults: [] }
}

function isLeftOut(cells: readonly TableCell[]): boolean {
  return cells[0]?.text.startsWith('#') || cells.every((cell) => cell.text === '')
}

function parseRecords(text: string, delimiter: Delimiter): readonly RawRecord[] | CsvError {
  try {
    const records: unknown = parse(text, {
      delimiter,
      record_delimiter: '\n',
      raw: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      comment: '#',
      comment_no_infix: true,
    })
    return records as RawRecord[]
  } catch (error) {
    if (error instanceof CsvError) return error
    throw error
  }
}

/** Where each cell of a well-formed record begins, counted in its raw text. */
function cellStarts(raw: string, delimiter: Delimiter): number[] {
  const blank = delimiter === '\t' ? ' ' : '[ \\t]'
  const cellStart = new RegExp(`${blank}*`, 'y')
  const starts: number[] = []
  let at = new RegExp(`^(?:#[^\\n]*\\n|${blank}*\\n)*`).exec(raw)?.[0].length ?? 0
  for (let next = at; next !== -1; at = next) {
    cellStart.lastIndex = at
    cellStart.exec(raw)
    starts.push(cellStart.lastIndex)
    next = nextCell(raw, cellStart.lastIndex, delimiter)
  }
  return starts
}

function nextCell(raw: string, start: number, delimiter: Delimiter): number {
  const end = raw[start] === '"' ? closingQuote(raw, start) : start
  const found = end === -1 ? -1 : raw.indexOf(delimiter, end)
  return found === -1 ? -1 : found + 1
}

function closingQuote(raw: string, opening: number): number {
  let at = raw.indexOf('"', opening + 1)
  while (at !== -1 && raw[at + 1] === '"') at = raw.indexOf('"', at + 2)
  return at
}

const quoteFaults: Readonly<Record<string, Record<Language, string>>> = {
  CSV_QUOTE_NOT_CLOSED: { vi: 'dấu ngoặc kép mở mà không đóng', en: 'a quote is opened and never closed' },
  CSV_INVALID_CLOSING_QUOTE: {
    vi: 'sau dấu ngoặc kép đóng còn chữ; dấu ngoặc kép trong ô phải viết hai lần ("")',
    en: 'text follows a closing quote; a quote inside a cell is written twice ("")',
  },
  INVALID_OPENING_QUOTE: {
    vi: 'dấu ngoặc kép ở giữa ô; hãy đặt cả ô trong ngoặc kép và viết dấu đó hai lần ("")',
    en: 'a quote in the middle of a cell; quote the whole cell and write that quote twice ("")',
  },
}

function quoteFault(error: CsvError, text: string, delimiter: Delimiter, placeOf: (offset: number) => Place): Fault {
  const readBytes = Number(error.bytes_records)
  const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    new TextEncoder().encode(text).subarray(0, readBytes),
  ).length
  const raw = String(error.raw)
  const inRaw = error.code === 'CSV_QUOTE_NOT_CLOSED' ? (cellStarts(raw, delimiter).at(-1) ?? 0) : raw.length - 1
  const found = quoteFaults[error.code] ?? { vi: error.message, en: error.message }
  return { code: 'unreadable-table', place: placeOf(start + inRaw), details: { found } }
}
