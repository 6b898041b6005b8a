import type { Cell } from 'exceljs'
import type { Exact } from '../../number/exact.ts'
import { toDecimalText } from '../../number/round.ts'
import type { BoundFigure, FigureCell } from '../../report/report-document.ts'
import { cellFormula } from './cell-formula.ts'
import { numberFormat } from './number-format.ts'
import { inputFill } from './sheet-styles.ts'
import type { CellPlaces } from './workbook-content.ts'

/** Writes a figure into a cell: a calculated one as a live formula with its result, any other as an input. */
export function writeFigureCell(cell: Cell, { figure, calculation }: FigureCell, places: CellPlaces): void {
  if (calculation === undefined) {
    writeInput(cell, figure)
    return
  }
  const formula = cellFormula(calculation, cell.worksheet.name, places)
  cell.value = { formula, result: figure.value === null ? '' : toBinary(figure.value) }
  cell.numFmt = numberFormat(figure.form)
}

function writeInput(cell: Cell, figure: BoundFigure): void {
  cell.value = figure.value === null ? null : toBinary(figure.value)
  cell.numFmt = numberFormat(figure.form)
  cell.fill = inputFill
}

/** The one place where an exact number becomes a floating point one: a workbook holds no other. */
function toBinary(value: Exact): number {
  return Number(toDecimalText(value))
}
