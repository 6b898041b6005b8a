import {
  AlignmentType,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Cell, Column, ReportTable, Row } from '../../report/report-document.ts'
import { plainText } from '../plain-text.ts'
import { cellMargin, columnWidths } from './column-widths.ts'
import type { Page } from './page.ts'
import { type Footnotes, runsOf } from './runs.ts'
import { textWidth } from './text-width.ts'

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const
const headerFill = 'D9D9D9'
const rowFills: Record<Row['role'], string | null> = { part: 'E7E6E6', group: 'F2F2F2', body: null, total: 'E7E6E6' }

interface CellLook {
  readonly width: number
  readonly columnSpan: number
  readonly align: Column['align']
  readonly style: string
  readonly fill: string | null
  /** Keeps the row on the page of the next one. */
  readonly keepNext: boolean
}

/** Lays out a table as wide as the page: header repeated on each page, no row split across pages unless it is too high for one. */
export function tableOf(table: ReportTable, page: Page, footnotes: Footnotes): Table {
  const widths = columnWidths(table, page.textWidth, page.tableSizePoints)
  const rows = table.rows.map((row, index) => {
    const closesNext = table.rows[index + 1]?.role === 'total'
    return rowOf(row, closesNext, { columns: table.columns, widths, page, footnotes })
  })
  return new Table({
    width: { size: page.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: cellMargin, right: cellMargin },
    rows: [headerOf(table.columns, widths, page, footnotes), ...rows],
  })
}

function headerOf(columns: readonly Column[], widths: readonly number[], page: Page, footnotes: Footnotes): TableRow {
  const look = { align: 'center', style: page.tableStyles.strong, fill: headerFill, keepNext: true } as const
  const children = columns.map(({ title }, index) =>
    cellOf(runsOf(title, footnotes), { ...look, width: widths[index] ?? 0, columnSpan: 1 }),
  )
  return new TableRow({ tableHeader: true, cantSplit: true, children })
}

interface RowPlace {
  readonly columns: readonly Column[]
  readonly widths: readonly number[]
  readonly page: Page
  readonly footnotes: Footnotes
}

function rowOf(row: Row, closesNext: boolean, { columns, widths, page, footnotes }: RowPlace): TableRow {
  const opens = row.role === 'part' || row.role === 'group'
  const style = row.role === 'body' ? page.tableStyles.plain : page.tableStyles.strong
  const shown = opens ? row.cells.slice(0, lastFilled(row.cells) + 1) : row.cells
  const children = shown.map((cell, index) => {
    const end = index === shown.length - 1 ? columns.length : index + 1
    const width = widths.slice(index, end).reduce((total, each) => total + each, 0)
    const align = columns[index]?.align ?? 'left'
    const look = { width, columnSpan: end - index, align, style, fill: rowFills[row.role] }
    return cellOf(runsInCell(cell, footnotes), { ...look, keepNext: opens || closesNext })
  })
  return new TableRow({ cantSplit: linesOf(row, widths, page) <= mostWholeLines, children })
}

/** A row higher than this many lines may be broken, since it might not fit a page. */
const mostWholeLines = 20

/** Lines of the highest cell, guessed from the width of its text. */
function linesOf({ cells }: Row, widths: readonly number[], { tableSizePoints }: Page): number {
  const lines = cells.map((cell, index) => {
    const text = cell.kind === 'figure-cell' ? cell.figure.text : plainText(cell.content)
    return textWidth(text, tableSizePoints) / Math.max(1, (widths[index] ?? 0) - 2 * cellMargin)
  })
  return Math.max(...lines)
}

/** A part's or a group's title runs on over the empty cells that close its row. */
function lastFilled(cells: readonly Cell[]): number {
  const last = cells.findLastIndex((cell) => cell.kind === 'figure-cell' || plainText(cell.content) !== '')
  return Math.max(0, last)
}

function runsInCell(cell: Cell, footnotes: Footnotes): ParagraphChild[] {
  return runsOf(cell.kind === 'figure-cell' ? [cell.figure] : cell.content, footnotes)
}

function cellOf(children: readonly ParagraphChild[], look: CellLook): TableCell {
  const { width, columnSpan, align, style, fill, keepNext } = look
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(columnSpan > 1 && { columnSpan }),
    ...(fill !== null && { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style, alignment: alignments[align], ...(keepNext && { keepNext }), children })],
  })
}
