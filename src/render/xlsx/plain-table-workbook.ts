import type { CalendarDate } from '../../number/vietnamese-date.ts'
import { storedText, writePlainText } from './plain-text-cell.ts'
import { createWorkbook, workbookParts } from './save-workbook.ts'
import { alignment, cellBorder, font, headerFill, pageNumbers, pageSetup } from './sheet-styles.ts'
import { zipParts } from './workbook-parts.ts'

/** A table to work on with: no report, every number with all its digits. */
export interface PlainTable {
  readonly title: string
  readonly sheetName: string
  /** Who gives it. */
  readonly agency: string
  readonly date: CalendarDate
  /** Lines between title and table. */
  readonly lines: readonly string[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** Of each column: how many decimals are shown of numbers that are not whole; 2 where that is null or not said. */
  readonly decimals?: readonly (number | null)[]
}

/** Writes a table as a workbook of one sheet, its header kept in sight. The same input gives the same bytes. */
export async function renderPlainTable({
  header,
  rows,
  lines,
  decimals = [],
  ...table
}: PlainTable): Promise<Uint8Array> {
  const workbook = createWorkbook(table.title, table.agency, table.date)
  const above = 1 + lines.length
  const sheet = workbook.addWorksheet(table.sheetName, {
    pageSetup: pageSetup(true),
    headerFooter: pageNumbers,
    views: [{ state: 'frozen', ySplit: above + 1 }],
  })
  sheet.columns = header.map((name, at) => ({ width: widthOf([name, ...rows.slice(0, 200).map((row) => row[at])]) }))
  for (const [at, text] of [table.title, ...lines].entries()) {
    const cell = sheet.getCell(at + 1, 1)
    writePlainText(cell, text)
    cell.font = font({ bold: at === 0 })
  }
  const head = sheet.getRow(above + 1)
  for (const [at, name] of header.entries()) {
    const cell = head.getCell(at + 1)
    cell.value = storedText(name)
    Object.assign(cell, {
      font: font({ bold: true }),
      fill: headerFill,
      border: cellBorder,
      alignment: alignment('center'),
    })
  }
  for (const [line, row] of rows.entries()) {
    for (const [at, content] of row.entries()) {
      const cell = sheet.getRow(above + 2 + line).getCell(at + 1)
      if (typeof content === 'number') cell.value = content
      else if (content !== null) writePlainText(cell, content)
      Object.assign(cell, { font: font(), border: cellBorder })
      if (typeof content === 'number' && !Number.isInteger(content)) cell.numFmt = `0.${'0'.repeat(decimals[at] ?? 2)}`
    }
  }
  return zipParts(await workbookParts(workbook))
}

const [least, most] = [9, 40]

function widthOf(cells: readonly (string | number | null | undefined)[]): number {
  const [header = '', ...others] = cells.map((cell) => (typeof cell === 'number' ? '0'.repeat(7) : (cell ?? '')))
  const longest = Math.max(header.length / 2, ...others.map(({ length }) => length))
  return Math.min(most, Math.max(least, longest + 2))
}
