import type { Cell, Mark, Place } from '../../../proofread/text/finished-document.ts'
import { lineOfNumber, linesOfCell } from '../clean-text.ts'
import { withMarks } from '../with-marks.ts'
import type { Attachment, Story } from './gathering.ts'
import { readInlineContent } from './inline-content.ts'
import { itemStart } from './item-start.ts'
import { type GridCell, tableGrid } from './table-grid.ts'
import { elementAt, elementsOf, type XmlElement } from './xml-element.ts'

/** What a cell holds beside its text, read after the table. */
export type Leftover = Attachment | { readonly kind: 'table'; readonly element: XmlElement }

export interface TableCells {
  /** A rectangular grid: null where a merged cell covers. */
  readonly rows: readonly (readonly (Cell | null)[])[]
  /** The paragraphs of each cell with text, by their order in the part. */
  readonly anchors: readonly { readonly place: Place; readonly paragraphs: readonly number[] }[]
  readonly leftovers: readonly Leftover[]
}

interface CellContent {
  readonly lines: { readonly text: string; readonly page: number | undefined; readonly order: number }[]
  readonly marks: Omit<Mark, 'at'>[]
  readonly leftovers: Leftover[]
}

/**
 * Reads the cells of a table. Tables inside cells are left over, as are text boxes, charts and notes.
 *
 * @throws WorkbookRefusal if there are too many cells
 */
export function readTableCells(table: XmlElement, number: number, story: Story): TableCells {
  const grid = tableGrid(table)
  if (grid.isChanged) story.doubts.add('changes')
  const rows = Array.from({ length: grid.rows }, () => Array<Cell | null | undefined>(grid.columns).fill(undefined))
  const anchors: TableCells['anchors'][number][] = []
  const leftovers: Leftover[] = []
  const walk = rowByRow(story)
  for (const cell of grid.cells) {
    const content = walk(cell)
    const place = placeOf(cell, content, number)
    const marked = withMarks(
      numbersJoined(linesOfCell(content.lines.map((line) => line.text).join('\n'))),
      content.marks,
    )
    const { text } = marked
    cover(rows, cell, { ...marked, place, columns: cell.columns, rows: cell.rows })
    if (text !== '') anchors.push({ place, paragraphs: content.lines.map(({ order }) => order) })
    leftovers.push(...content.leftovers)
  }
  return { rows: rows.map((row, index) => filled(row, { table: number, row: index + 1 })), anchors, leftovers }
}

/** All cells of a row begin on the page on which the row begins; the next row begins where the longest of them ends. */
function rowByRow(story: Story): (cell: GridCell) => CellContent {
  let row = -1
  let start = story.page
  let end = story.page
  return (cell) => {
    if (cell.row !== row) start = end
    row = cell.row
    story.page = start
    const content = contentOf(cell.element, story)
    if (end !== undefined && story.page !== undefined) end = Math.max(end, story.page)
    story.page = end
    return content
  }
}

const numbersJoined = (lines: string) => lines.split('\n').map(lineOfNumber).join('\n')

function contentOf(cell: XmlElement, story: Story): CellContent {
  const content: CellContent = { lines: [], marks: [], leftovers: [] }
  gather(cell, content, story)
  return content
}

function gather(container: XmlElement, content: CellContent, story: Story): void {
  for (const element of elementsOf(container)) {
    if (element.name === 'p') {
      const { text, page, marks, attachments } = readInlineContent(element, story)
      const item = story.lists.next(element)
      const shown = text.trim() === '' ? item + text : itemStart(item) + text
      if (shown.trim() !== '') content.lines.push({ text: shown, page, order: element.order })
      content.marks.push(...marks)
      content.leftovers.push(...attachments)
    } else if (element.name === 'tbl') content.leftovers.push({ kind: 'table', element })
    else if (element.name === 'altChunk') story.doubts.add('embedded')
    else if (element.name === 'AlternateContent') gather(elementAt(element, 'Choice') ?? element, content, story)
    else if (!['del', 'moveFrom', 'sdtPr', 'tcPr'].includes(element.name)) gather(element, content, story)
  }
}

function placeOf(cell: GridCell, { lines: [first] }: CellContent, table: number): Place {
  const place = { table, row: cell.row + 1, column: cell.column + 1 }
  return first?.page === undefined ? place : { page: first.page, ...place }
}

function cover(
  rows: (Cell | null | undefined)[][],
  { row, column, rows: height, columns }: GridCell,
  cell: Cell,
): void {
  for (const line of rows.slice(row, row + height)) line.fill(null, column, column + columns)
  const line = rows[row]
  if (line) line[column] = cell
}

/** Positions that no cell has are empty cells. */
function filled(
  row: readonly (Cell | null | undefined)[],
  place: { readonly table: number; readonly row: number },
): readonly (Cell | null)[] {
  return row.map((cell, index) => {
    if (cell !== undefined) return cell
    return { text: '', place: { ...place, column: index + 1 }, columns: 1, rows: 1 }
  })
}
