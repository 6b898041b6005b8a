import type { LeafKind } from '../design/leaf-kind.ts'
import { answerAt } from './answer-column.ts'
import { addCells, type CellTable, emptyCells, scaledCells } from './cell-table.ts'
import type { EstimationPlan, Measure } from './estimation-plan.ts'
import { addPeople, emptyPeople, type PersonTable, scaledPeople } from './person-table.ts'
import { cellWidth, sumsPerMeasure } from './sums-per-measure.ts'

/** What is kept of the people in one domain, a row for each unit of the last stage: sums of groups, or answers of people. */
export type LeafRows = CellTable | PersonTable

/** @param people how many there will be at least, if that is known */
export function emptyRows(plan: EstimationPlan, kind: LeafKind, people?: number): LeafRows {
  return kind === 'people' ? emptyPeople(plan, people) : emptyCells(cellWidth(plan))
}

/** Adds rows of the same kind, whose units may have other numbers here. */
export function addRows(into: LeafRows, other: LeafRows, leafHere: (leaf: number) => number): void {
  if (into.kind === 'people' && other.kind === 'people') addPeople(into, other, leafHere)
  else if (into.kind === 'sums' && other.kind === 'sums') addCells(into, other, leafHere)
  else throw new Error('sums of groups and answers of people cannot be added')
}

/** Rows as if every weight were multiplied. */
export function scaledRows(rows: LeafRows, by: number): LeafRows {
  return rows.kind === 'people' ? scaledPeople(rows, by) : scaledCells(rows, by)
}

/** The weight of all people of a row, also of those who answered nothing. */
export function rowWeight(rows: LeafRows, row: number): number {
  return rows.kind === 'people' ? (rows.weights[row] ?? 0) : (rows.sums[(row + 1) * rows.width - 1] ?? 0)
}

/** The sums of one measure, row by row. */
export interface MeasureSums {
  /** People who answered. */
  readonly answered: Float64Array
  /** The weighted total below the line. */
  readonly below: Float64Array
  /** The weighted total above. */
  readonly above: Float64Array
}

/** The sums of the measure at a position of the plan. */
export function measureSums(rows: LeafRows, measure: Measure, at: number): MeasureSums {
  const size = rows.leaves.length
  const sums = { answered: new Float64Array(size), below: new Float64Array(size), above: new Float64Array(size) }
  if (rows.kind === 'people') readAnswers(rows, measure, sums)
  else readSums(rows, at * sumsPerMeasure, sums)
  return sums
}

function readSums({ leaves, sums, width }: CellTable, offset: number, { answered, below, above }: MeasureSums): void {
  for (let row = 0, at = offset; row < leaves.length; row++, at += width) {
    answered[row] = sums[at] ?? 0
    below[row] = sums[at + 1] ?? 0
    above[row] = sums[at + 2] ?? 0
  }
}

function readAnswers(
  { leaves, weights, answers }: PersonTable,
  { top, bottom }: Measure,
  { answered, below, above }: MeasureSums,
): void {
  const [tops, bottoms] = [answers[top], bottom === null ? null : answers[bottom]]
  for (let row = 0; row < leaves.length; row++) {
    const [value, by] = [tops ? answerAt(tops, row) : Number.NaN, bottoms ? answerAt(bottoms, row) : 1]
    const isAnswered = !Number.isNaN(value) && !Number.isNaN(by)
    const weight = isAnswered ? (weights[row] ?? 0) : 0
    answered[row] = isAnswered ? 1 : 0
    below[row] = isAnswered ? weight * by : 0
    above[row] = isAnswered ? weight * value : 0
  }
}
