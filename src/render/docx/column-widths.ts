import type { Cell, ReportTable } from '../../report/report-document.ts'
import { plainText } from '../plain-text.ts'
import { textWidth } from './text-width.ts'

/** White space at each side of a cell's text, in twips. */
export const cellMargin = 80

/** Room for another font where Times New Roman is not installed. */
const spareShare = 1.1

/**
 * Shares a table's width out among its columns by their weights, after giving each room for its longest word: no word
 * or figure is broken as long as there is room for all of them.
 *
 * @returns twips, whole, summing to the width given
 */
export function columnWidths(table: ReportTable, width: number, sizePoints: number): number[] {
  const needs = table.columns.map((_, index) => spareShare * longestWord(table, index, sizePoints) + 2 * cellMargin)
  const narrow = new Set<number>()
  for (;;) {
    const shares = sharedWidths(table, width, needs, narrow)
    const squeezed = shares.findIndex((share, index) => share < (needs[index] ?? 0) && !narrow.has(index))
    if (squeezed === -1) return wholeWidths(shares, width)
    narrow.add(squeezed)
    if (narrow.size === table.columns.length) return wholeWidths(sharedWidths(table, width, needs, new Set()), width)
  }
}

/** Narrow columns get what they need; the others share the rest by weight. */
function sharedWidths(table: ReportTable, width: number, needs: readonly number[], narrow: Set<number>): number[] {
  const taken = needs.reduce((total, need, index) => total + (narrow.has(index) ? need : 0), 0)
  const weights = table.columns.reduce((total, column, index) => total + (narrow.has(index) ? 0 : column.width), 0)
  return table.columns.map((column, index) =>
    narrow.has(index) ? (needs[index] ?? 0) : ((width - taken) * column.width) / weights,
  )
}

function wholeWidths(shares: readonly number[], width: number): number[] {
  const whole = shares.map(Math.floor)
  const last = whole.length - 1
  return whole.map((share, index) => (index === last ? width - whole.slice(0, last).reduce((a, b) => a + b, 0) : share))
}

function longestWord(table: ReportTable, index: number, sizePoints: number): number {
  const title = plainText(table.columns[index]?.title ?? [])
  const texts = [title, ...table.rows.map((row) => cellText(row.cells[index]))]
  const words = texts.flatMap((text) => text.split(/[ \n\t-]/))
  return Math.max(...words.map((word) => textWidth(word, sizePoints)))
}

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  return cell.kind === 'text-cell' ? plainText(cell.content) : cell.figure.text
}
