import { exact, hundred } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare } from '../figures/in-print.ts'
import { exactly, type Interval, printedInterval, times } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { type ArithmeticToken, computed } from '../figures/written-arithmetic.ts'
import { type ColumnFormula, columnFormula, columnNumber, isColumnNumber } from '../tables/column-formula.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'

interface Result {
  readonly row: TableRow
  readonly figure: CellFigure
  readonly value: Interval
  readonly computation: string
}

/** Columns that say above them how they follow from others: (3) = (2)/(1); 5 = 3 − 4. */
export const tableFormulas: DocumentCheck = ({ document }) =>
  tablesOf(document).flatMap((table) =>
    table.columns.flatMap((column) => {
      const formula = columnFormula(table.headers[column] ?? '')
      return formula ? formulaClaims(table, column, formula) : []
    }),
  )

function formulaClaims(table: NumericTable, column: number, formula: ColumnFormula): readonly Claim[] {
  const numbers = new Map(table.columns.map((each) => [columnNumber(table.headers[each] ?? ''), each]))
  const isKnown = formula.pieces.every((piece) => !isColumnNumber(piece) || numbers.has(Number(piece)))
  if (!isKnown) return []
  const results = table.rows.flatMap((row) => resultOf(row, column, formula, numbers) ?? [])
  const tried = [results, results.map((each) => ({ ...each, value: times(each.value, exactly(hundred)) }))]
  const held = (list: readonly Result[]) => list.filter(({ figure, value }) => agrees(figure, value)).length
  const [best = []] = [...tried].sort((one, other) => held(other) - held(one))
  if (held(best) === 0 || 2 * held(best) < best.length) return []
  return best.map(({ row, figure, value, computation }) =>
    judgedCell(row, figure, value, { kind: 'formula', grave: 'error', computation }),
  )
}

function resultOf(
  row: TableRow,
  column: number,
  { pieces }: ColumnFormula,
  numbers: ReadonlyMap<number | undefined, number>,
): Result | undefined {
  const figure = row.figures[column]
  const operandOf = (piece: string) => row.figures[numbers.get(Number(piece)) ?? -1]
  if (!figure || pieces.some((piece) => isColumnNumber(piece) && !operandOf(piece))) return undefined
  const value = computed(pieces.map((piece) => tokenOf(piece, operandOf(piece))))
  const computation = pieces.map((piece) => printedOf(piece, operandOf(piece))).join('')
  return value && { row, figure, value, computation }
}

function tokenOf(piece: string, operand: CellFigure | null | undefined): ArithmeticToken {
  if (isColumnNumber(piece) && operand) return { kind: 'number', value: printedInterval(operand) }
  return /^\d+$/.test(piece) ? { kind: 'number', value: exactly(exact(piece)) } : { kind: 'mark', mark: piece }
}

function printedOf(piece: string, operand: CellFigure | null | undefined): string {
  if (isColumnNumber(piece) && operand) return bare(operand)
  return /[+−×/]/u.test(piece) ? ` ${piece} ` : piece
}
