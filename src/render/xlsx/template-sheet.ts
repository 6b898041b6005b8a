import type { Cell, Workbook, Worksheet } from 'exceljs'
import type { SheetColumn } from '../../contract/sheet-forms.ts'
import { columnLetters } from '../../number/column-letters.ts'
import { textFormat, writePlainText } from './plain-text-cell.ts'
import { rowHeight } from './row-height.ts'
import { alignment, cellBorder, font, headerFill, inputFill, pageNumbers, pageSetup } from './sheet-styles.ts'

/** A column of a template as it is laid out. */
export interface TemplateColumn<C extends string> {
  readonly name: C
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
  /** People fill it in; all other cells are locked. */
  readonly input?: boolean
}

/** A sheet that people fill in. */
export interface Template<C extends string> {
  readonly sheetName: string
  readonly title: string
  /** Lines between the title and the table. */
  readonly lines: readonly string[]
  readonly columns: readonly TemplateColumn<C>[]
  readonly form: Readonly<Record<C, SheetColumn>>
  readonly rows: readonly TemplateRow<C>[]
}

export interface TemplateRow<C extends string> {
  readonly texts: Readonly<Record<C, string>>
  /** Writes a cell that holds more than text: a number, or one with a validation. */
  readonly finish?: (cells: Readonly<Record<C, Cell>>) => void
}

/**
 * Adds a sheet to be filled in: titles that stay in sight, can be filtered by and are printed on each page; only the input
 * cells can be changed (the protection has no password: it guards against slips). Input cells of text take anything as text.
 */
export function addTemplateSheet<C extends string>(workbook: Workbook, template: Template<C>): Worksheet {
  const { columns, lines, rows } = template
  const headerRow = lines.length + 2
  const sheet = workbook.addWorksheet(template.sheetName, {
    pageSetup: { ...pageSetup(true), printTitlesRow: `${headerRow}:${headerRow}` },
    headerFooter: pageNumbers,
    views: [{ state: 'frozen', ySplit: headerRow, topLeftCell: `A${headerRow + 1}`, activeCell: `A${headerRow + 1}` }],
  })
  sheet.columns = columns.map(({ width }) => ({ width }))
  writeLine(sheet, template, 1, template.title)
  for (const [index, line] of lines.entries()) writeLine(sheet, template, index + 2, line)
  writeTitles(sheet, template, headerRow)
  for (const [index, row] of rows.entries()) writeRow(sheet, template, headerRow + 1 + index, row)
  sheet.autoFilter = `A${headerRow}:${columnLetters(columns.length)}${headerRow + rows.length}`
  return sheet
}

function writeLine<C extends string>(sheet: Worksheet, { columns }: Template<C>, number: number, text: string): void {
  const isTitle = number === 1
  const size = isTitle ? 14 : 12
  const cell = sheet.getCell(number, 1)
  writePlainText(cell, text)
  cell.font = font({ bold: isTitle, size })
  cell.alignment = { ...alignment(isTitle ? 'center' : 'left'), indent: 0 }
  sheet.mergeCells(number, 1, number, columns.length)
  const width = columns.reduce((total, column) => total + column.width, 0)
  sheet.getRow(number).height = rowHeight([{ text, width }], isTitle, size)
}

function writeTitles<C extends string>(sheet: Worksheet, { columns, form }: Template<C>, number: number): void {
  const titles = columns.map(({ name, width }) => ({ text: form[name].title, width: width - filterButton }))
  for (const [index, { text }] of titles.entries()) {
    const cell = sheet.getCell(number, index + 1)
    writePlainText(cell, text)
    cell.font = font({ bold: true })
    cell.alignment = alignment('center')
    cell.border = cellBorder
    cell.fill = headerFill
  }
  sheet.getRow(number).height = rowHeight(titles, true) + 4
}

/** Width that the button of the filter covers. */
const filterButton = 2

function writeRow<C extends string>(
  sheet: Worksheet,
  { columns }: Template<C>,
  number: number,
  { texts, finish }: TemplateRow<C>,
): void {
  const cells = columns.map(({ name, align, input }, index) => {
    const cell = sheet.getCell(number, index + 1)
    cell.font = font()
    cell.alignment = { ...alignment(align), indent: align === 'center' ? 0 : 1 }
    cell.border = cellBorder
    cell.protection = { locked: !input }
    if (input) {
      cell.fill = inputFill
      cell.numFmt = textFormat
    }
    writePlainText(cell, texts[name])
    return [name, cell] as const
  })
  finish?.(Object.fromEntries(cells) as Record<C, Cell>)
  const heights = columns.map(({ name, width }) => ({ text: texts[name], width }))
  sheet.getRow(number).height = rowHeight(heights, false)
}

/** Locks what is not to be filled in. */
export async function protectSheet(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    autoFilter: true,
    sort: true,
    formatColumns: true,
    formatRows: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
  })
}
