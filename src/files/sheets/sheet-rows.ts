import type { Fault, Place } from '../../fault.ts'
import { decodeText } from '../decode-text.ts'
import { findDelimiter } from '../find-delimiter.ts'
import type { SourceFile } from '../source-file.ts'
import { splitRecords } from '../split-records.ts'
import { openWorkbook } from './open-workbook.ts'
import type { GridRow } from './read-worksheet.ts'
import type { SheetCell } from './sheet-cell.ts'
import { sheetLimits } from './sheet-limits.ts'
import { WorkbookRefusal } from './workbook-refusal.ts'

/** A sheet in reach of the reader: one of a workbook, or the only one of a CSV file. */
export interface RawSheet {
  /** Null in a CSV file. */
  readonly name: string | null
  readonly hidden: boolean
  rows(): readonly RawRow[]
}

export interface RawRow {
  readonly place: Place
  readonly hidden: boolean
  /** By column, counted from 1; empty cells are left out. */
  readonly cells: ReadonlyMap<number, SheetCell>
  /** The place of a cell of the row, also of an empty one. @param column counted from 1 */
  placeOf(column: number): Place
}

export interface SheetsOfFile {
  readonly sheets: readonly RawSheet[]
  readonly faults: Fault[]
}

/**
 * Opens a workbook (.xlsx) or a CSV file by what it holds, not by its name.
 *
 * @param titles column titles that may stand in it: they tell the separators of a CSV file apart
 * @throws WorkbookRefusal if it is something else, has macros or a password, is damaged or too large
 */
export function sheetsOfFile(file: SourceFile, titles: readonly string[]): SheetsOfFile {
  if (file.bytes.length > sheetLimits.fileBytes) {
    const limit = `${sheetLimits.fileBytes / 1024 / 1024} MB`
    throw new WorkbookRefusal('workbook-too-large', {
      what: { vi: 'dung lượng tệp', en: 'the size of the file' },
      limit,
    })
  }
  if (/\.(xlsm|xltm|xlam)$/i.test(file.name)) throw new WorkbookRefusal('workbook-with-macros', {})
  if (startsWith(file.bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundRefusal(file.bytes)
  if (startsWith(file.bytes, [0x50, 0x4b])) return ofWorkbook(file)
  if (startsWith(file.bytes, [0x25, 0x50, 0x44, 0x46])) {
    throw new WorkbookRefusal('not-a-sheet', { found: { vi: 'tệp PDF', en: 'a PDF file' } })
  }
  return ofText(file, titles)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** An Office file with a password keeps what it encrypts in a stream of this name. @see MS-OFFCRYPTO §2.3.4.4 */
function compoundRefusal(bytes: Uint8Array): WorkbookRefusal {
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encrypted)) {
    return new WorkbookRefusal('locked-workbook', {})
  }
  const found = { vi: 'tệp Office đời cũ (.xls, .doc)', en: 'an old Office file (.xls, .doc)' }
  return new WorkbookRefusal('not-a-sheet', { found })
}

function ofWorkbook(file: SourceFile): SheetsOfFile {
  const { sheets, linksToOtherFiles } = openWorkbook(file.name, file.bytes)
  const place = { file: file.name, line: 0, column: 0 }
  return {
    sheets: sheets.map(({ name, hidden, rows }) => ({
      name,
      hidden,
      rows: () => rows().map((row) => rowOf(file.name, name, row)),
    })),
    faults: linksToOtherFiles ? [{ code: 'workbook-with-links', place, details: {} }] : [],
  }
}

function rowOf(file: string, sheet: string, { row, hidden, cells }: GridRow): RawRow {
  const place = { file, sheet, line: row, column: 1 }
  return { place, hidden, cells, placeOf: (column) => ({ ...place, column }) }
}

function ofText(file: SourceFile, titles: readonly string[]): SheetsOfFile {
  const { text, faults } = decodeText(file)
  if (text === null) return { sheets: [], faults }
  const split = splitRecords(file.name, text, findDelimiter(text, titles))
  if (split.records.length > sheetLimits.rows) {
    const limit = sheetLimits.rows.toLocaleString('vi')
    throw new WorkbookRefusal('workbook-too-large', { what: { vi: 'số dòng', en: 'the number of rows' }, limit })
  }
  const rows = split.records.map((cells) => ({
    place: cells[0]?.place ?? { file: file.name, line: 0, column: 0 },
    hidden: false,
    cells: new Map(cells.flatMap((cell, index) => (cell.text === '' ? [] : [[index + 1, asSheetCell(cell)] as const]))),
    placeOf: (column: number) => (cells[column - 1] ?? cells.at(-1))?.place ?? { file: file.name, line: 0, column: 0 },
  }))
  return { sheets: [{ name: null, hidden: false, rows: () => rows }], faults: [...faults, ...split.faults] }
}

function asSheetCell(cell: { readonly text: string; readonly place: Place }): SheetCell {
  return { ...cell, kind: 'text', formula: false, merged: null }
}
