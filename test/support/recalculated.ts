import { type Exact, exact, hundred, isZero, sumIfComplete } from '../../src/number/exact.ts'
import { roundHalfUp, toDecimalText } from '../../src/number/round.ts'
import type { Calculation, FigureCell } from '../../src/report/report-document.ts'

/** Works calculations out from the values of the cells that they name, as a workbook does. */
function recalculated(calculation: Calculation, cells: ReadonlyMap<string, FigureCell>): Exact | null {
  const cellValue = (id: string): Exact | null => {
    const cell = cells.get(id)
    if (!cell) throw new Error(`there is no cell ${id}`)
    return cell.figure.value
  }
  switch (calculation.kind) {
    case 'count':
      return exact(BigInt(calculation.of.filter((id) => cellValue(id) !== null).length))
    case 'sum':
      return rounded(sumIfComplete(calculation.of.map(cellValue)), calculation.decimals)
    case 'mean': {
      const total = sumIfComplete(calculation.of.map(cellValue))
      return rounded(total?.div(exact(BigInt(calculation.of.length))) ?? null, calculation.decimals)
    }
    case 'difference': {
      const [from, less] = [calculation.from, calculation.subtract].map((id) =>
        rounded(cellValue(id), calculation.operandDecimals),
      )
      return rounded(from && less ? from.sub(less) : null, calculation.decimals)
    }
    case 'percentage': {
      const [part, whole] = [cellValue(calculation.part), cellValue(calculation.whole)]
      const share = part && whole && !isZero(whole) ? part.div(whole).mul(hundred) : null
      return rounded(share, calculation.decimals)
    }
  }
}

function rounded(value: Exact | null, decimals: number | undefined): Exact | null {
  return value && decimals !== undefined ? roundHalfUp(value, decimals) : value
}

/** Cells whose own value is not what their calculation gives: "id: own, recalculated". */
export function contradictions(cells: readonly FigureCell[]): readonly string[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const short = (value: Exact | null) => (value === null ? 'none' : toDecimalText(value))
  return cells.flatMap(({ id, figure, calculation }) => {
    if (!calculation) return []
    const decimals = 'decimals' in calculation ? calculation.decimals : undefined
    const [own, again] = [rounded(figure.value, decimals), recalculated(calculation, byId)].map((value) =>
      short(value ?? null),
    )
    return own === again ? [] : [`${id}: ${own}, recalculated ${again}`]
  })
}
