import { clearWord } from '../../contract/sheet-forms.ts'
import type { Fault } from '../../fault.ts'
import type { FigureDefinition, SubCriterion } from '../../framework/framework.ts'
import { type Exact, hundred, isZero, one } from '../../number/exact.ts'
import { formatNumber } from '../../number/vietnamese-number.ts'
import { readFigureText } from '../read-figure-text.ts'
import { type CellInput, isClearWord } from './read-cell-text.ts'
import { reportFormula } from './report-formula.ts'
import type { SheetCell } from './sheet-cell.ts'

const expected = {
  count: { vi: 'số nguyên', en: 'a whole number' },
  position: { vi: 'số nguyên', en: 'a whole number' },
  amount: { vi: 'số', en: 'a number' },
  points: { vi: 'số điểm', en: 'points' },
  percent: { vi: 'tỷ lệ phần trăm', en: 'a percentage' },
  'yes-no': { vi: 'Có hoặc Không', en: 'Có (yes) or Không (no)' },
} as const

/** Reads an input cell that asks for a figure of this kind. */
export function readCellFigure(
  cell: SheetCell,
  definition: FigureDefinition,
  item: SubCriterion,
  faults: Fault[],
): CellInput<Exact> | undefined {
  if (cell.kind === 'empty') return { kind: 'kept' }
  if (!reportFormula(cell, faults)) return undefined
  if (isClearWord(cell.text)) return { kind: 'cleared' }
  const misfit = misfitOf(cell, definition)
  if (misfit) {
    faults.push(misfit)
    return undefined
  }
  const value = readFigureText(cell, definition, item, faults)
  if (value === null) return undefined
  if (isSmallPercent(value, cell, definition)) faults.push(smallPercent(value, cell))
  return { kind: 'given', given: value }
}

/** What a cell is that no figure of this kind can be. */
function misfitOf({ kind, text: found, place }: SheetCell, definition: FigureDefinition): Fault | undefined {
  const wanted = expected[definition.kind]
  if (kind === 'date') return { code: 'date-in-cell', place, details: { found, expected: wanted } }
  if (/^[-–—−]+$/.test(found)) return { code: 'dash-in-cell', place, details: { found, clear: clearWord } }
  const isPercent = kind === 'percent' || /%$/.test(found)
  if (!isPercent || definition.kind === 'percent') return undefined
  return { code: 'percent-in-cell', place, details: { found: found.replace(/\s*%$/, ''), expected: wanted } }
}

/** A share typed where per cent were meant, such as 0,8296 in a cell that is not formatted as a percentage. */
function isSmallPercent(value: Exact, { kind }: SheetCell, definition: FigureDefinition): boolean {
  return definition.kind === 'percent' && kind === 'number' && !isZero(value) && value.abs().compare(one) < 0
}

function smallPercent(value: Exact, { place }: SheetCell): Fault {
  const shown = (number: Exact) => formatNumber(number, { decimals: 12, zeros: 'atMost' })
  return { code: 'small-percent', place, details: { found: shown(value), hundredfold: shown(value.mul(hundred)) } }
}
