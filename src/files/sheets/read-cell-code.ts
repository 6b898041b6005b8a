import type { Fault, Language } from '../../fault.ts'
import { parseDate } from '../../number/vietnamese-date.ts'
import { knownCode } from '../known-code.ts'
import type { SheetCell } from './sheet-cell.ts'

/** What has a code, by it and in its own order. */
export interface CodeIndex<T extends { readonly code: string }> {
  readonly all: readonly T[]
  readonly byCode: ReadonlyMap<string, T>
  readonly what: Record<Language, string>
}

export function codeIndex<T extends { readonly code: string }>(
  all: readonly T[],
  what: Record<Language, string>,
): CodeIndex<T> {
  return { all, byCode: new Map(all.map((each) => [each.code, each])), what }
}

/**
 * Finds what a cell's code names. A spreadsheet turns codes into numbers (7.10 becomes 7.1) and dates (1.3.2 becomes a day
 * in 2002) where the cell is not formatted as text: which code was meant is then told, not guessed.
 *
 * @returns undefined with a fault if nothing has that code or more than one may be meant
 */
export function readCellCode<T extends { readonly code: string }>(
  cell: SheetCell,
  index: CodeIndex<T>,
  faults: Fault[],
): T | undefined {
  const { place, text: found, kind } = cell
  if (kind === 'number') return ofNumber(cell, index, faults)
  if (kind === 'date') {
    const meant = datedCodes(found).filter((code) => index.byCode.has(code))
    faults.push({ code: 'code-became-date', place, details: { found, meant } })
    return undefined
  }
  const text = found.replace(/(?<=\d)\.$/, '')
  return index.byCode.get(text) ?? knownCode({ text, place }, index.all, index.what, faults)
}

function ofNumber<T extends { readonly code: string }>(
  { place, text }: SheetCell,
  index: CodeIndex<T>,
  faults: Fault[],
): T | undefined {
  const found = text.replace(',', '.')
  const meant = index.all.filter(({ code }) => /^\d+(\.\d+)?$/.test(code) && Number(code) === Number(found))
  const [only, ...others] = meant
  if (only?.code === found && others.length === 0) return only
  if (!only) return knownCode({ text: found, place }, index.all, index.what, faults)
  faults.push({ code: 'code-became-number', place, details: { found: text, meant: meant.map(({ code }) => code) } })
  return undefined
}

/** The codes of three numbers that a spreadsheet may have made this day of: day or month first, the year in two digits. */
function datedCodes(found: string): readonly string[] {
  const date = parseDate(found)
  if (!date) return []
  const { day, month, year } = date
  const short = year % 100
  const codes = [`${day}.${month}.${short}`, `${month}.${day}.${short}`, `${short}.${month}.${day}`]
  return [...new Set([...codes, `${day}.${month}`, `${month}.${day}`])]
}
