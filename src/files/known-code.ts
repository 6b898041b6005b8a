import type { Fault, Language } from '../fault.ts'
import { nearestCode } from './nearest-code.ts'
import type { TableCell } from './table-cell.ts'

/** Finds what a cell's code names; undefined with a fault if nothing has that code. */
export function knownCode<T extends { readonly code: string }>(
  cell: TableCell,
  known: readonly T[],
  what: Record<Language, string>,
  faults: Fault[],
): T | undefined {
  const found = known.find(({ code }) => code === cell.text)
  if (found) return found
  if (cell.text === '') {
    faults.push({ code: 'missing-value', place: cell.place, details: { expected: { vi: 'mã', en: 'a code' } } })
    return undefined
  }
  const codes = known.map(({ code }) => code)
  const nearest = nearestCode(cell.text, codes) ?? codes
  faults.push({ code: 'unknown-code', place: cell.place, details: { found: cell.text, what, nearest } })
  return undefined
}

/** Pushes a fault for each row whose key stands further up already, and drops it. */
export function withoutRepeats<T extends { readonly key: string; readonly cell: TableCell }>(
  rows: readonly T[],
  faults: Fault[],
): readonly T[] {
  const first = new Map<string, TableCell>()
  return rows.filter(({ key, cell }) => {
    const before = first.get(key)
    if (!before) first.set(key, cell)
    else
      faults.push({ code: 'repeated-code', place: cell.place, details: { found: key, firstLine: before.place.line } })
    return before === undefined
  })
}
