import type { ReportTable } from '../../report/report-document.ts'
import { widthWithoutCut } from './row-height.ts'
import { sheetText } from './sheet-text.ts'

/** Widths of the printed page between its margins, in units of column width. */
const portraitWidth = 79
const landscapeWidth = 120

/** Shares the page's width out among the columns; a column is never too narrow for its longest figure or word. */
export function columnWidths(table: ReportTable, landscape: boolean): number[] {
  const shares = table.columns.reduce((total, { width }) => total + width, 0)
  const pageWidth = landscape ? landscapeWidth : portraitWidth
  return table.columns.map(({ width }, index) => {
    const share = (width / shares) * pageWidth
    return Math.round(Math.max(share, widthWithoutCut(unbreakableTexts(table, index), true)) * 100) / 100
  })
}

function unbreakableTexts(table: ReportTable, index: number): string[] {
  const cells = table.rows.flatMap(({ cells }) => cells[index] ?? [])
  const texts = cells.flatMap((cell) => {
    return cell.kind === 'figure-cell' ? [cell.figure.text] : sheetText(cell.content).split(/\s/)
  })
  return [...sheetText(table.columns[index]?.title ?? []).split(/\s/), ...texts]
}
