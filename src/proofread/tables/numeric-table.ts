import type { Figure } from '../figures/figure.ts'
import { readFigures } from '../figures/read-figures.ts'
import type { Cell, Place, Table } from '../text/finished-document.ts'
import { type RowLevel, rowLevels } from './row-level.ts'
import { withDecimals } from './with-decimals.ts'

/** A number that stands in a cell by itself. */
export interface CellFigure extends Figure {
  readonly place: Place
  readonly cell: string
}

export interface TableRow {
  /** The text of the row before its numbers. */
  readonly label: string
  /** Its code or number in the list, such as 1.3.2; empty without one. */
  readonly code: string
  readonly level: RowLevel
  /** By column of the grid; null where no number stands by itself. */
  readonly figures: readonly (CellFigure | null)[]
  readonly isTotal: boolean
  readonly place: Place
}

/** A table as numbers with the words that say what they are. */
export interface NumericTable {
  readonly title: string | null
  /** What stands above each column of the grid, in small letters. */
  readonly headers: readonly string[]
  readonly rows: readonly TableRow[]
  /** Columns of numbers, from 0, in their order. */
  readonly columns: readonly number[]
  readonly place: Place
}

const total =
  /^(?:tổng(?! (?:đài|công ty|cục|kho|lãnh sự|giám đốc|biên tập|thầu))(?: số| cộng| điểm| hợp)?|cộng(?: chung| dồn)?|toàn (?:tỉnh|quốc|ngành|huyện|xã|phường|thành phố|thị trấn|trường|đơn vị|cơ quan|cụm|vùng|khối|viện|bộ)|cả (?:năm|nước|tỉnh|huyện|xã|thành phố|ngành|hai|ba|bốn)|tính chung|chung|.*nói chung.*)(?:$|[\s:.,(])/iu

/** Words above a column of ranks. */
export const rankHeader = /xếp hạng|xếp thứ|thứ hạng|^hạng|vị thứ/u

/** A column is one of numbers if this share of its filled cells below the head are numbers. */
const mostlyNumbers = 0.6

/** Reads a table; rows without a number by itself belong to the head while they come first, and are left out behind it. */
export function toNumericTable(table: Table): NumericTable {
  const grid = table.grid.map((row) => row.map((cell) => (cell ? cellFigure(cell) : null)))
  const firstRow = grid.findIndex((row, at) => row.filter(isValue).length > 0 && !isHead(table, at))
  const body = firstRow < 0 ? [] : grid.slice(firstRow).map((row, at) => ({ row, at: firstRow + at }))
  const width = table.grid[0]?.length ?? 0
  const columns = range(width).filter((column) => isNumberColumn(table, body, column))
  const rows = withDecimals(body.map(({ row, at }) => toRow(table, row, at, columns)))
  const headers = range(width).map((column) => headerOf(table, firstRow, column))
  const levels = rowLevels(rows.map(({ label, code }) => ({ label, code })))
  const levelled = rows.map((row, at) => ({ ...row, level: levels[at] ?? null }))
  return { title: table.title, headers, rows: levelled.filter(hasNumbers), columns, place: table.place }
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at)
}

/** A cell with one number and at most a unit. */
function cellFigure({ text, place }: Cell): CellFigure | null {
  const figures = readFigures(text)
  const [figure] = figures
  if (!figure || figures.length > 1 || !/^(?:quantity|mark|year|rank)$/.test(figure.role)) return null
  const rest = `${text.slice(0, figure.start)}${text.slice(figure.end)}`.trim()
  if (rest.length > 0 && !/^[()+−–-]?\s*(?:điểm|đồng|triệu đồng|tỷ đồng|%|người|hồ sơ)?[)]?$/u.test(rest)) return null
  return { ...figure, role: figure.role === 'mark' ? 'quantity' : figure.role, place, cell: text }
}

function isValue(figure: CellFigure | null): boolean {
  return figure?.role === 'quantity'
}

/** Rows of numbers of columns, (1) (2) (3), or of years belong to the head. */
function isHead(table: Table, at: number): boolean {
  const texts = (table.grid[at] ?? []).flatMap((cell) => (cell && cell.text.trim() !== '' ? [cell.text.trim()] : []))
  return (
    at < 4 &&
    texts.every((text) =>
      /^\(?\d{1,2}\)?(?:\s*=[\s\d()+–−*x×:/.%-]+)?$|^(?:năm )?20\d\d$|^\p{L}[^\d]*(?:20\d\d)?[^\d]*$/iu.test(text),
    ) &&
    isCounting(texts)
  )
}

/** Whether the numbers among texts follow on each other, with letters at most beside them: A, (1), (2), (3)=(2)/(1). */
function isCounting(texts: readonly string[]): boolean {
  const numbers = texts.flatMap((text) => /^\(?(\d{1,2})\)?(?:\s*=.*)?$/.exec(text)?.[1] ?? []).map(Number)
  const isRun = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  return numbers.length === 0 || (isRun && texts.every((text) => /^\p{L}$|\d/u.test(text)))
}

function isNumberColumn(
  table: Table,
  body: readonly { readonly row: readonly (CellFigure | null)[]; readonly at: number }[],
  column: number,
): boolean {
  const filled = body.filter(({ at }) => (table.grid[at]?.[column]?.text.trim() ?? '') !== '')
  const values = filled.filter(({ row }) => isValue(row[column] ?? null))
  if (values.length === 0 || values.length < mostlyNumbers * filled.length) return false
  const header = headerOf(table, Math.min(...body.map(({ at }) => at)), column)
  return (
    !/^(?:stt|tt|mã|số thứ tự|số tt|#)(?:\s|$)/u.test(header) &&
    (column > 0 || rankHeader.test(header) || !isNumbering(values.map(({ row }) => row[0]?.text ?? '')))
  )
}

function isNumbering(texts: readonly string[]): boolean {
  const plain = texts.every((text) => /^\d{1,3}\.?$|^\d+(?:\.\d+)+$/.test(text))
  return plain && texts.filter((text, at) => Number(text) === at + 1).length >= texts.length / 2
    ? true
    : texts.every((text) => /^\d+(?:\.\d+)+$/.test(text))
}

function toRow(
  table: Table,
  figures: readonly (CellFigure | null)[],
  at: number,
  columns: readonly number[],
): Omit<TableRow, 'level'> {
  const cells = table.grid[at] ?? []
  const firstNumber = columns.find((column) => column > 0) ?? cells.length
  const texts = cells.slice(0, firstNumber).flatMap((cell) => (cell ? [cell.text.replace(/\s+/g, ' ').trim()] : []))
  const [first = ''] = texts
  const hasCode =
    texts.length > 1 && /^(?:(?:[A-ZĐ]\.?|[IVX]+\.)?\d+(?:\.\d+)*|[IVX]+|[A-ZĐ]|[a-zđ])[.)]?$/u.test(first)
  const label = (hasCode ? texts.slice(1) : texts).filter((text) => text !== '').join(' ')
  return {
    label,
    code: hasCode ? first.replace(/[.)]$/, '') : '',
    figures: figures.map((figure, column) => (columns.includes(column) && isValue(figure) ? figure : null)),
    isTotal:
      total.test(label) || (label === '' && total.test(first)) || total.test(texts.find((text) => text !== '') ?? ''),
    // A sheet leaves rows without content out, and its title: its cells know their row.
    place: { ...table.place, row: cells.find((cell) => cell !== null)?.place.row ?? at + 1 },
  }
}

function hasNumbers({ figures }: Pick<TableRow, 'figures'>): boolean {
  return figures.some((figure) => figure !== null)
}

function headerOf(table: Table, firstRow: number, column: number): string {
  const head = table.grid.slice(0, Math.max(firstRow, 0))
  const texts = head.flatMap((row) => coveringText(row, column))
  return [...new Set(texts)].join(' ').replace(/\s+/g, ' ').toLowerCase().trim()
}

/** The text of the cell that stands at a column of a row, or spreads over it from the left. */
function coveringText(row: readonly (Cell | null)[], column: number): readonly string[] {
  for (let at = column; at >= 0; at -= 1) {
    const cell = row[at]
    if (cell) return at === column || at + cell.columns > column ? [cell.text] : []
  }
  return []
}
