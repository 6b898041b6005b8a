import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare } from '../figures/in-print.ts'
import { type Interval, minus, plus, printedInterval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isNearMiss } from '../figures/near-miss.ts'
import { closingColumn, comesIn, goesOut, openingColumn } from '../tables/flow-columns.data.ts'
import type { CellFigure, NumericTable, TableRow } from '../tables/numeric-table.ts'
import { tablesOf } from '../tables/tables-of.ts'

/** A column between the opening and the closing one, with the sign that its words give it. */
interface Flow {
  readonly column: number
  readonly sign: 1 | -1
}

interface Kept {
  readonly row: TableRow
  readonly figure: CellFigure
  readonly computed: Interval
  readonly computation: string
}

/** More columns of what came and went are not tried in all ways. */
const mostFlows = 6

/** Columns of what is left of what there was, came and went: Tồn đầu kỳ | Tiếp nhận | Đã giải quyết | Còn tồn. */
export const tableFlows: DocumentCheck = ({ document }) => tablesOf(document).flatMap(flowClaims)

function flowClaims(table: NumericTable): readonly Claim[] {
  const header = (column: number) => table.headers[column] ?? ''
  const opening = table.columns.find((column) => openingColumn.test(header(column)))
  const closing = table.columns.findLast((column) => closingColumn.test(header(column)))
  if (opening === undefined || closing === undefined || opening === closing) return []
  const flows = table.columns.flatMap((column): Flow[] => {
    if (column === opening || column === closing || /%|t[ỷỉ] lệ/u.test(header(column))) return []
    if (goesOut.test(header(column))) return [{ column, sign: -1 }]
    return comesIn.test(header(column)) ? [{ column, sign: 1 }] : []
  })
  if (flows.length > mostFlows) return []
  const tried = subsetsOf(flows).map((some) => table.rows.flatMap((row) => keptOf(row, { opening, closing, some })))
  const [best] = [...tried].sort((one, other) => heldOf(other) - heldOf(one))
  return best && isBelieved(best) ? best.map(toClaim) : []
}

/** The ways to take some columns of what came and what went, both. */
function subsetsOf(flows: readonly Flow[]): readonly (readonly Flow[])[] {
  const all = Array.from({ length: 2 ** flows.length }, (_, bits) => flows.filter((_flow, at) => (bits >> at) & 1))
  return all.filter((some) => some.some(({ sign }) => sign > 0) && some.some(({ sign }) => sign < 0))
}

function keptOf(
  row: TableRow,
  { opening, closing, some }: { readonly opening: number; readonly closing: number; readonly some: readonly Flow[] },
): readonly Kept[] {
  const [first, figure] = [row.figures[opening], row.figures[closing]]
  const moved = some.flatMap(({ column, sign }) => {
    const cell = row.figures[column]
    return cell ? [{ cell, sign }] : []
  })
  if (!first || !figure || moved.length < some.length) return []
  const add = (sum: Interval, { cell, sign }: (typeof moved)[number]) =>
    sign > 0 ? plus(sum, printedInterval(cell)) : minus(sum, printedInterval(cell))
  const written = moved.map(({ cell, sign }) => `${sign > 0 ? '+' : '−'} ${bare(cell)}`)
  const computed = moved.reduce(add, printedInterval(first))
  return [{ row, figure, computed, computation: [bare(first), ...written].join(' ') }]
}

function heldOf(kept: readonly Kept[]): number {
  return kept.filter(({ figure, computed }) => agrees(figure, computed)).length
}

/** Two rows that hold are enough, if half do; of two rows one, if the other is off by an oversight. */
function isBelieved(kept: readonly Kept[]): boolean {
  const held = heldOf(kept)
  const others = kept.filter(({ figure, computed }) => !agrees(figure, computed))
  const areMisses = others.every(({ figure, computed }) => isNearMiss(figure, computed.value) || kept.length === 2)
  return (held >= 2 && 2 * held >= kept.length) || (held === 1 && kept.length === 2 && areMisses)
}

function toClaim({ row, figure, computed, computation }: Kept): Claim {
  return judgedCell(row, figure, computed, { ...{ kind: 'table-difference', grave: 'error' }, computation })
}
