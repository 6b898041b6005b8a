import type { CellFormat } from './cell-formats.ts'
import { parseCellReference } from './cell-reference.ts'
import { type MergedAreas, mergedAreas } from './merged-areas.ts'
import { numberText } from './number-text.ts'
import { scanXml } from './scan-xml.ts'
import { serialDateText } from './serial-date.ts'
import type { SheetCell, SheetCellKind } from './sheet-cell.ts'
import { sheetLimits } from './sheet-limits.ts'
import { shownNumber } from './shown-number.ts'
import { WorkbookRefusal } from './workbook-refusal.ts'

/** What the cells of a sheet refer to elsewhere in the workbook. */
export interface WorkbookParts {
  readonly file: string
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean
  /** Codes of the formats where numbers shall be as the sheet shows them: rounded, grouped, with their unit. */
  readonly codes?: readonly string[]
}

/** A row that has cells with something in them. */
export interface GridRow {
  /** Counts from 1, as the spreadsheet shows it. */
  readonly row: number
  readonly hidden: boolean
  /** Columns of the sheet that are not shown; their cells are there. The same for all its rows. */
  readonly hiddenColumns: readonly ColumnRange[]
  readonly cells: ReadonlyMap<number, SheetCell>
}

/** Neighbouring columns, counted from 1, the last one among them. */
export interface ColumnRange {
  readonly first: number
  readonly last: number
}

/** A cell while it is read. */
interface RawCell {
  readonly column: number
  readonly type: string
  readonly style: number
  stored: string
  formula: boolean
}

/**
 * Reads the cells of a sheet that hold something, in order. A cell that is merged into one above it has the content of
 * that one.
 *
 * @throws WorkbookRefusal if the part is damaged or there are too many rows or columns
 */
export function readWorksheet(sheet: string, part: string, xml: string, parts: WorkbookParts): readonly GridRow[] {
  const rows: GridRow[] = []
  const areas: string[] = []
  const hiddenColumns: ColumnRange[] = []
  let cells = new Map<number, SheetCell>()
  let row = 0
  let column = 0
  let hidden = false
  let raw: RawCell | undefined
  let inStored = false
  scanXml(part, xml, {
    open: (name, attribute) => {
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 1)
        hidden = isTrue(attribute('hidden'))
        cells = new Map()
        column = 0
      } else if (name === 'c') {
        column = parseCellReference(attribute('r') ?? '')?.column ?? column + 1
        const style = Number(attribute('s') ?? 0)
        raw = { column, type: attribute('t') ?? 'n', style, stored: '', formula: false }
      } else if (name === 'col') hiddenColumns.push(...hiddenRange(attribute))
      else if (name === 'v' || name === 't') inStored = true
      else if (name === 'f' && raw) raw.formula = true
      else if (name === 'rPh') inStored = false
      else if (name === 'mergeCell') areas.push(attribute('ref') ?? '')
    },
    close: (name) => {
      if (name === 'v' || name === 't') inStored = false
      else if (name === 'c' && raw) {
        const cell = toCell(raw, { sheet, row, parts })
        if (cell) cells.set(raw.column, cell)
        raw = undefined
      } else if (name === 'row' && cells.size > 0)
        rows.push(withinLimits({ row, hidden, hiddenColumns, cells }, rows.length))
    },
    text: (text) => {
      if (inStored && raw) raw.stored += text
    },
  })
  return withMerged(rows, mergedAreas(areas, rows.at(-1)?.row ?? 0))
}

function hiddenRange(attribute: (name: string) => string | undefined): readonly ColumnRange[] {
  const [first, last] = [Number(attribute('min')), Number(attribute('max'))]
  const isHidden = isTrue(attribute('hidden')) || attribute('width') === '0'
  return isHidden && first >= 1 && last >= first ? [{ first, last }] : []
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

function withinLimits(row: GridRow, before: number): GridRow {
  if (before >= sheetLimits.rows) {
    const limit = sheetLimits.rows.toLocaleString('vi')
    throw new WorkbookRefusal('workbook-too-large', { what: { vi: 'số dòng', en: 'the number of rows' }, limit })
  }
  if (Math.max(...row.cells.keys()) > sheetLimits.columns) {
    const what = { vi: `số cột (dòng ${row.row})`, en: `the number of columns (row ${row.row})` }
    throw new WorkbookRefusal('workbook-too-large', { what, limit: String(sheetLimits.columns) })
  }
  return row
}

interface Surroundings {
  readonly sheet: string
  readonly row: number
  readonly parts: WorkbookParts
}

/** @returns undefined for a cell with nothing in it */
function toCell(raw: RawCell, { sheet, row, parts }: Surroundings): SheetCell | undefined {
  const { kind, text } = contentOf(raw, parts)
  if (text === '' && !(raw.formula && kind === 'error')) return undefined
  const place = { file: parts.file, sheet, line: row, column: raw.column }
  return { kind, text, place, formula: raw.formula, merged: null }
}

function contentOf({ type, style, stored, formula }: RawCell, parts: WorkbookParts): Content {
  switch (type) {
    case 's':
      return textContent(parts.strings[Number(stored)] ?? '')
    case 'str':
    case 'inlineStr':
      return textContent(stored)
    case 'b':
      return { kind: 'boolean', text: stored === '1' ? 'có' : 'không' }
    case 'e':
      return { kind: 'error', text: stored }
    case 'd':
      return { kind: 'date', text: stored.slice(0, 10).split('-').map(Number).reverse().join('/') }
    default:
      return stored === '' && formula ? { kind: 'error', text: '' } : numberContent(stored, style, parts)
  }
}

interface Content {
  readonly kind: SheetCellKind
  readonly text: string
}

function numberContent(stored: string, style: number, { formats, from1904, codes }: WorkbookParts): Content {
  const format = formats[style] ?? 'number'
  if (format === 'date') {
    const date = serialDateText(stored, from1904)
    if (date !== null) return { kind: 'date', text: date }
  }
  const plain = numberText(stored, format === 'percent' ? 2 : 0)
  if (plain === null) return textContent(stored)
  const text = codes ? shownNumber(stored, codes[style] ?? '') : plain
  return { kind: format === 'percent' ? 'percent' : 'number', text }
}

/** Text as written, composed, with plain blanks; characters that XML cannot hold stand as `_x000D_`. */
function textContent(stored: string): Content {
  const text = stored
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n\t]/g, ' ')
    .normalize('NFC')
    .trim()
  return { kind: 'text', text }
}

/** Gives the cells that a merged area covers the content of its first one. */
function withMerged(rows: readonly GridRow[], areas: MergedAreas): readonly GridRow[] {
  if (areas.size === 0) return rows
  const byRow = new Map(rows.map((each) => [each.row, each]))
  return rows.map((each) => {
    const covered = areas.get(each.row)
    if (!covered) return each
    const cells = new Map(each.cells)
    for (const { column, first, area } of covered) {
      const source = byRow.get(first.row)?.cells.get(first.column)
      if (source) cells.set(column, { ...source, merged: area, place: { ...source.place, line: each.row, column } })
    }
    return { ...each, cells }
  })
}
