import type { Fault } from '../fault.ts'
import { type CalendarDate, parseDate } from '../number/vietnamese-date.ts'
import type { TableCell } from './table-cell.ts'

/**
 * Reads a cell as a date: 28/3/2025 or 2025-03-28.
 *
 * @returns null for an empty cell, without a fault; null with a fault for a cell that is no date.
 */
export function readDate(cell: TableCell, faults: Fault[]): CalendarDate | null {
  if (cell.text === '') return null
  const date = parseDate(cell.text)
  if (date === null) faults.push({ code: 'not-a-date', place: cell.place, details: { found: cell.text } })
  return date
}
