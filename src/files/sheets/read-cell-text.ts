import { clearWord, longestSheetText } from '../../contract/sheet-forms.ts'
import type { Fault } from '../../fault.ts'
import { searchName } from '../../number/search-name.ts'
import { reportFormula } from './report-formula.ts'
import type { SheetCell } from './sheet-cell.ts'

/** What an input cell says: nothing, that what is there shall go, or something new; undefined with a fault if it cannot be read. */
export type CellInput<T> =
  | { readonly kind: 'kept' }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'given'; readonly given: T }

const kept = { kind: 'kept' } as const

/** Reads an input cell of running text. */
export function readCellText(cell: SheetCell, faults: Fault[]): CellInput<string> | undefined {
  if (cell.kind === 'empty') return kept
  if (!reportFormula(cell, faults)) return undefined
  if (isClearWord(cell.text)) return { kind: 'cleared' }
  if (cell.text.length <= longestSheetText) return { kind: 'given', given: cell.text }
  const details = { found: cell.text.length, limit: longestSheetText }
  faults.push({ code: 'text-too-long', place: cell.place, details })
  return undefined
}

/** Both ways to set the mark, xóa and xoá, and the word without marks. */
export function isClearWord(text: string): boolean {
  return searchName(text) === searchName(clearWord)
}
