import { type SheetColumn, type SheetColumnName, type SheetKind, sheetForms } from '../../contract/sheet-forms.ts'
import { type Fault, isError, type Place } from '../../fault.ts'
import type { SourceFile } from '../source-file.ts'
import { findHeader, headerFaults, type SheetHeader } from './find-header.ts'
import type { SheetCell } from './sheet-cell.ts'
import { markFaults, readMark, type SheetMark } from './sheet-mark.ts'
import { type RawRow, type RawSheet, sheetsOfFile } from './sheet-rows.ts'
import { WorkbookRefusal } from './workbook-refusal.ts'

/** A row below the titles, by the names of its columns. */
export interface SheetRow<C extends string> {
  /** Of its first cell. */
  readonly place: Place
  readonly cells: Readonly<Record<C, SheetCell>>
}

export interface SheetReading<C extends string> {
  /** Without rows that have nothing in the columns that are known. */
  readonly rows: readonly SheetRow<C>[]
  readonly columns: ReadonlySet<C>
  /** What the template that the file grew from recorded; null if it grew from none. */
  readonly mark: SheetMark | null
  readonly faults: Fault[]
}

/**
 * Reads a sheet of a kind from a workbook or a CSV file: typed cells with their places, columns found by their titles,
 * in the first visible sheet that has such titles. Missing values: a cell that is empty, or of a column that is not
 * there, is `empty`, with the text ''.
 *
 * @param round id of the round that it is read for
 * @returns no rows if the file cannot be read, is of another kind or round, or a required column is missing
 */
export function readSheet<K extends SheetKind>(
  file: SourceFile,
  kind: K,
  round: string,
): SheetReading<SheetColumnName<K>> {
  const form = sheetForms[kind] as Readonly<Record<SheetColumnName<K>, SheetColumn>>
  try {
    return readOpened(file, form, kind, round)
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error
    const place = { file: file.name, line: 0, column: 0 }
    return unread([{ code: error.code, place, details: error.details } as Fault])
  }
}

function readOpened<C extends string>(
  file: SourceFile,
  form: Readonly<Record<C, SheetColumn>>,
  kind: SheetKind,
  round: string,
): SheetReading<C> {
  const columns: readonly SheetColumn[] = Object.values(form)
  const { sheets, faults } = sheetsOfFile(
    file,
    columns.flatMap(({ title, aliases }) => [title, ...aliases]),
  )
  if (faults.some(isError)) return unread(faults)
  const mark = readMark(sheets)
  const foreign = mark === null ? [] : markFaults(mark, { file: file.name, kind, round })
  if (foreign.length > 0) return unread([...faults, ...foreign])
  const found = sheets.flatMap((sheet) => {
    if (sheet.hidden) return []
    const rows = sheet.rows()
    const header = findHeader(rows, form)
    return header ? [{ sheet, rows, header }] : []
  })
  const [first, ...others] = found
  if (!first) return unread([...faults, noHeader(file, sheets, columns)])
  faults.push(...headerFaults(first.header, form), ...others.map(({ sheet }) => ignored(file, sheet, first.sheet)))
  if (faults.some(isError)) return unread(faults)
  const below = first.rows.slice(first.header.index + 1)
  const rows = below.flatMap((row) => toRow(row, first.header, form))
  const hidden = hiddenRows(below)
  return {
    rows,
    columns: new Set(first.header.columns.keys()),
    mark,
    faults: hidden ? [...faults, hidden] : faults,
  }
}

function unread<C extends string>(faults: Fault[]): SheetReading<C> {
  return { rows: [], columns: new Set(), mark: null, faults }
}

function noHeader(file: SourceFile, sheets: readonly RawSheet[], columns: readonly SheetColumn[]): Fault {
  const sheet = sheets.find(({ hidden }) => !hidden)
  const [row] = sheet?.rows() ?? []
  const expected = columns.filter(({ use }) => use === 'required').map(({ title }) => title)
  const start = { file: file.name, ...(sheet?.name ? { sheet: sheet.name } : {}), line: 0, column: 0 }
  if (!row) return { code: 'empty-file', place: start, details: { expected: expected.join(', ') } }
  const found = [...row.cells.values()].slice(0, 10).map(({ text }) => text)
  return { code: 'missing-column', place: row.place, details: { expected: expected.join('", "'), found } }
}

function ignored(file: SourceFile, sheet: RawSheet, read: RawSheet): Fault {
  const place = { file: file.name, sheet: sheet.name ?? '', line: 0, column: 0 }
  return { code: 'ignored-sheet', place, details: { read: read.name ?? '' } }
}

function hiddenRows(rows: readonly RawRow[]): Fault | undefined {
  const hidden = rows.filter((row) => row.hidden)
  const [first] = hidden
  return first && { code: 'hidden-rows', place: first.place, details: { rows: hidden.length } }
}

function toRow<C extends string>(
  row: RawRow,
  { columns }: SheetHeader<C>,
  form: Readonly<Record<C, SheetColumn>>,
): SheetRow<C>[] {
  const names = Object.keys(form) as C[]
  const cells = names.map((name) => {
    const column = columns.get(name)
    const place = { ...row.place, column: column ?? row.place.column }
    const empty: SheetCell = { kind: 'empty', text: '', place, formula: false, merged: null }
    return [name, (column === undefined ? undefined : row.cells.get(column)) ?? empty] as const
  })
  const isBlank = cells.every(([, cell]) => cell.kind === 'empty')
  return isBlank ? [] : [{ place: row.place, cells: Object.fromEntries(cells) as Record<C, SheetCell> }]
}
