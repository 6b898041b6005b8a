import type { Fault } from '../../fault.ts'
import type { TableCell } from '../table-cell.ts'
import type { SheetUnit, UnitFinding } from './unit-finder.ts'

/** Finds the unit that a cell, or a part of one, names; undefined with a fault if there is none or more than one. */
export function readCellUnit<U extends SheetUnit>(
  { text: found, place }: TableCell,
  find: (text: string) => UnitFinding<U>,
  faults: Fault[],
): U | undefined {
  const finding = find(found)
  if (finding.kind === 'found') return finding.unit
  if (finding.kind === 'unknown') {
    faults.push({ code: 'unknown-unit', place, details: { found, nearest: finding.nearest } })
  } else {
    const matches = finding.matches.map(({ name, code }) => (code === null ? name : `${name} (${code})`))
    faults.push({ code: 'ambiguous-unit', place, details: { found, matches } })
  }
  return undefined
}
