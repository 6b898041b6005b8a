import type { Cell } from 'exceljs'
import type { FigureDefinition } from '../../framework/framework.ts'
import { exact, isZero } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'
import { textFormat } from './plain-text-cell.ts'

/** A spreadsheet keeps so many digits of a number; one with more is written as text, which loses none. */
const keptDigits = 15

/** A value as a reader of the workbook will see it: ungrouped, with a decimal comma; '' where it is missing. */
export function figureText(value: string | null, { kind }: FigureDefinition): string {
  if (value === null) return ''
  if (kind === 'yes-no') return isZero(exact(value)) ? 'Không' : 'Có'
  return toDecimalText(exact(value), 40).replace('.', ',')
}

/**
 * Writes a value as a number where a spreadsheet keeps all of its digits. A percentage has no format of its own: 82,96 %
 * typed into a cell that has one would become 0,8296 without a sign of it.
 */
export function writeFigureValue(cell: Cell, value: string | null, definition: FigureDefinition): void {
  if (definition.kind === 'yes-no') {
    cell.alignment = { ...cell.alignment, horizontal: 'center' }
    return
  }
  const text = figureText(value, definition)
  const isKept = text.replace(/\D/g, '').replace(/^0+/, '').length <= keptDigits
  cell.numFmt = definition.kind === 'count' || definition.kind === 'position' ? '#,##0' : 'General'
  if (text === '') return
  if (isKept) cell.value = Number(text.replace(',', '.'))
  else cell.numFmt = textFormat
}
