import type { Calculation } from '../../report/report-document.ts'
import { cellAreas, cellName } from './cell-areas.ts'
import type { CellPlace, CellPlaces } from './workbook-content.ts'

/**
 * Writes a calculation as a formula for a cell of the sheet `home`, without the equals sign.
 *
 * The formula gives an empty text as long as one of its operands is empty: a gap is never a zero. A percentage of
 * nothing is a gap too.
 *
 * A mean becomes `IF(COUNT(B3:B12)<10,"",ROUND(AVERAGE(B3:B12),2))`.
 */
export function cellFormula(calculation: Calculation, home: string, places: CellPlaces): string {
  const operands = operandIds(calculation).map((id) => getPlace(places, id))
  if (operands.length === 0) throw new Error(`a ${calculation.kind} of no cells`)
  const areas = cellAreas(operands, home)
  // A calculated cell with a gap holds an empty text, which COUNTA would count.
  if (calculation.kind === 'count') return `${operands.some((cell) => cell.calculated) ? 'COUNT' : 'COUNTA'}(${areas})`

  const names = operands.map((cell) => cellName(cell, home))
  const result = rounded(expression(calculation, areas, names), calculation.decimals)
  const guarded = calculation.kind === 'percentage' ? `IF(${names[1]}=0,"",${result})` : result
  return `IF(COUNT(${areas})<${operands.length},"",${guarded})`
}

function operandIds(calculation: Calculation): readonly string[] {
  if (calculation.kind === 'difference') return [calculation.from, calculation.subtract]
  return calculation.kind === 'percentage' ? [calculation.part, calculation.whole] : calculation.of
}

function getPlace(places: CellPlaces, id: string): CellPlace {
  const place = places.get(id)
  if (place === undefined) throw new Error(`a calculation names the cell ${id}, which the report does not have`)
  return place
}

function expression(
  calculation: Exclude<Calculation, { kind: 'count' }>,
  areas: string,
  names: readonly string[],
): string {
  switch (calculation.kind) {
    case 'mean':
      return `AVERAGE(${areas})`
    case 'sum':
      return `SUM(${areas})`
    case 'difference':
      return names.map((name) => rounded(name, calculation.operandDecimals)).join('-')
    // The quotient last: of whole numbers it is then the number nearest to a tie, and ROUND sees the tie.
    case 'percentage':
      return `${names[0]}*100/${names[1]}`
  }
}

function rounded(expression: string, decimals: number | undefined): string {
  return decimals === undefined ? expression : `ROUND(${expression},${decimals})`
}
