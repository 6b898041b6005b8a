import type { Fault } from '../fault.ts'
import type { TableCell } from './table-cell.ts'

/**
 * Reads a cell that holds one of a few words, written exactly so.
 *
 * @returns null for an empty cell, without a fault; null with a fault for any other word.
 */
export function readOneOf<T extends string>(cell: TableCell, words: readonly T[], faults: Fault[]): T | null {
  if (cell.text === '') return null
  const word = words.find((known) => known === cell.text)
  if (word !== undefined) return word
  faults.push({ code: 'not-in-list', place: cell.place, details: { found: cell.text, expected: words } })
  return null
}
