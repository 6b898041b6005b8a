import type { Fault, Place } from '../../fault.ts'
import type { SheetCell } from '../sheets/sheet-cell.ts'
import { type RawRow, type RawSheet, sheetsOfFile } from '../sheets/sheet-rows.ts'
import { WorkbookRefusal } from '../sheets/workbook-refusal.ts'
import type { SourceFile } from '../source-file.ts'

/** The columns that a table may and must have. */
export interface FrameColumns {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

/** A row of a frame: its cells by the names of their columns; one that is empty or not there has the text ''. */
export type FrameRow = (column: string) => SheetCell

/**
 * Reads the table of a frame, from the first visible sheet of a workbook or from a CSV file. Its first row names the columns.
 *
 * @returns no rows, with faults, if a column is missing, stands twice, or is not one of those named
 */
export function readFrameTable(
  file: SourceFile,
  columns: FrameColumns,
): { rows: readonly FrameRow[]; faults: Fault[] } {
  const known = [...columns.required, ...columns.optional]
  try {
    const { sheets, faults } = sheetsOfFile(file, known)
    const sheet = sheets.find(({ hidden }) => !hidden)
    return sheet ? rowsOf(file, sheet, columns, faults) : { rows: [], faults: [...faults] }
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error
    const place = { file: file.name, line: 0, column: 0 }
    return { rows: [], faults: [{ code: error.code, place, details: error.details } as Fault] }
  }
}

function rowsOf(file: SourceFile, sheet: RawSheet, columns: FrameColumns, before: readonly Fault[]) {
  const [header, ...rows] = sheet.rows()
  const place: Place = { file: file.name, ...(sheet.name === null ? {} : { sheet: sheet.name }), line: 0, column: 0 }
  const expected = columns.required.join(', ')
  const empty: Fault = { code: 'empty-file', place, details: { expected } }
  if (!header) return { rows: [], faults: before.length > 0 ? [...before] : [empty] }
  const wrong = headerFaults(header, columns)
  if (wrong.length > 0) return { rows: [], faults: [...before, ...wrong] }
  const positions = new Map([...header.cells].map(([at, { text }]) => [text, at]))
  const tooWide = rows.flatMap((row) => widthFault(row, header))
  const hidden = rows.filter((row) => row.hidden)
  const noted = hidden[0]
    ? [{ code: 'hidden-rows' as const, place: hidden[0].place, details: { rows: hidden.length } }]
    : []
  return {
    rows: rows.map((row) => (column: string) => cellOf(row, positions.get(column))),
    faults: [...before, ...tooWide, ...noted],
  }
}

function headerFaults({ place, cells }: RawRow, { required, optional }: FrameColumns): Fault[] {
  const found = [...cells.values()].map(({ text }) => text)
  const missing = required.filter((name) => !found.includes(name))
  const known = [...new Set([...required, ...optional])]
  return [
    ...missing.map((expected): Fault => ({ code: 'missing-column', place, details: { expected, found } })),
    ...[...cells.values()].flatMap((cell, at): Fault[] => {
      const { text } = cell
      if (!known.includes(text))
        return [{ code: 'unknown-column', place: cell.place, details: { found: text, expected: known } }]
      return found.indexOf(text) < at ? [{ code: 'repeated-column', place: cell.place, details: { found: text } }] : []
    }),
  ]
}

/** A cell beside the named columns says that cells were shifted. */
function widthFault(row: RawRow, header: RawRow): Fault[] {
  const [found, expected] = [row, header].map(({ cells }) => Math.max(...cells.keys())) as [number, number]
  return found > expected ? [{ code: 'wrong-cell-count', place: row.place, details: { found, expected } }] : []
}

function cellOf({ placeOf, cells }: RawRow, column: number | undefined): SheetCell {
  const found = column === undefined ? undefined : cells.get(column)
  return found ?? { kind: 'empty', text: '', place: placeOf(column ?? 1), formula: false, merged: null }
}
