import type { Fault } from '../../fault.ts'
import type { SheetCell } from './sheet-cell.ts'

/**
 * Tells about a cell that a person has to fill in: merged over several rows, a failed formula, or one whose kept result
 * is taken.
 *
 * @returns false if nothing can be read from it
 */
export function reportFormula(cell: SheetCell, faults: Fault[]): boolean {
  const { place, text: found } = cell
  if (cell.merged !== null) faults.push({ code: 'merged-cell', place, details: { area: cell.merged } })
  else if (cell.kind === 'error' && found === '') faults.push({ code: 'formula-without-result', place, details: {} })
  else if (cell.kind === 'error') faults.push({ code: 'error-in-cell', place, details: { found } })
  else {
    if (cell.formula) faults.push({ code: 'formula-in-cell', place, details: { found } })
    return true
  }
  return false
}
