import type { CellTable } from '../estimate/cell-table.ts'
import type { LeafRows } from '../estimate/leaf-rows.ts'
import type { CalibrationMethod } from './calibration.ts'
import type { CategoryCells } from './category-cells.ts'

/** People of one cell in one domain, before calibration. */
export interface CalibratedPart {
  readonly domain: string
  readonly cell: number
  /** What their weights are multiplied by for those who did not answer. */
  readonly raised: number
  readonly rows: LeafRows
}

/** What errors need to know of weights that were calibrated: known totals take away that part of the error which follows them. */
export interface CalibratedWeights {
  readonly method: CalibrationMethod
  readonly cells: CategoryCells
  /** Of each leaf: the final weights of its people in each category. */
  readonly leaves: CellTable
  /** A generalized inverse of the products of the categories, by the weights before calibration. */
  readonly inverse: Float64Array
  /** Of each domain: of each category in turn, the sums of a cell table's row by the weights before calibration. */
  readonly sums: ReadonlyMap<string, Float64Array>
  readonly parts: readonly CalibratedPart[]
}
