import type { Fault, Language } from '../fault.ts'
import type { TableCell } from './table-cell.ts'

/**
 * Reads a cell that must hold text.
 *
 * @param expected what belongs there, for the fault
 * @returns null with a fault for an empty cell.
 */
export function readRequiredText(cell: TableCell, expected: Record<Language, string>, faults: Fault[]): string | null {
  if (cell.text !== '') return cell.text
  faults.push({ code: 'missing-value', place: cell.place, details: { expected } })
  return null
}
