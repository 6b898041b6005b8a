import type { AnswerColumn } from './answer-column.ts'
import type { CellTable } from './cell-table.ts'
import type { Measure } from './estimation-plan.ts'
import { type LeafRows, type MeasureSums, measureSums } from './leaf-rows.ts'
import { seenBits } from './seen-bits.ts'
import { sumsPerMeasure } from './sums-per-measure.ts'

/** What each leaf adds to the error of a figure. */
export interface ErrorTotals {
  /** Of each leaf: the weighted total of what each person adds. */
  readonly totals: Float64Array
  /** Of each leaf: `seenBits`; 0 where it has nothing to do with the figure. */
  readonly seen: Uint8Array
}

/** What a row adds: (above − ratio × below) × scale. */
export interface ErrorTerms {
  readonly ratio: number
  readonly scale: number
}

/** A measure, with its position in the plan. */
export interface PlacedMeasure {
  readonly measure: Measure
  readonly at: number
}

/** Adds what each row adds to the error of a measure. Loops without calls: this is done for every answer and each figure that it is part of. */
export function addMeasureErrors(
  rows: LeafRows,
  { measure, at }: PlacedMeasure,
  terms: ErrorTerms,
  error: ErrorTotals,
): void {
  if (rows.kind === 'sums') {
    addOfGroups(rows, at, terms, error)
    return
  }
  const column = measure.bottom === null ? rows.answers[measure.top] : undefined
  if (column && !column.numbers) addOfCodes(column, rows.weights, rows.leaves.length, terms, error)
  else addOfAnswers(measureSums(rows, measure, at), rows.leaves.length, terms, error)
}

function addOfGroups(
  { leaves, sums, width }: CellTable,
  measure: number,
  { ratio, scale }: ErrorTerms,
  { totals, seen }: ErrorTotals,
): void {
  for (let row = 0, at = measure * sumsPerMeasure; row < leaves.length; row++, at += width) {
    if ((sums[at] ?? 0) === 0) continue
    seen[row] = (seen[row] ?? 0) | seenBits.answered
    totals[row] = (totals[row] ?? 0) + ((sums[at + 2] ?? 0) - ratio * (sums[at + 1] ?? 0)) * scale
  }
}

/** Answers that are the same add the same, but for the weight: what they add is worked out once. */
function addOfCodes(
  { codes, known }: AnswerColumn,
  weights: Float64Array,
  rows: number,
  { ratio, scale }: ErrorTerms,
  { totals, seen }: ErrorTotals,
): void {
  const added = new Float64Array(256)
  for (const [at, answer] of known.entries()) added[at + 1] = (answer - ratio) * scale
  for (let row = 0; row < rows; row++) {
    const code = codes[row] ?? 0
    if (code === 0) continue
    seen[row] = (seen[row] ?? 0) | seenBits.answered
    totals[row] = (totals[row] ?? 0) + (added[code] ?? 0) * (weights[row] ?? 0)
  }
}

function addOfAnswers(
  { answered, below, above }: MeasureSums,
  rows: number,
  { ratio, scale }: ErrorTerms,
  { totals, seen }: ErrorTotals,
): void {
  for (let row = 0; row < rows; row++) {
    if ((answered[row] ?? 0) === 0) continue
    seen[row] = (seen[row] ?? 0) | seenBits.answered
    totals[row] = (totals[row] ?? 0) + ((above[row] ?? 0) - ratio * (below[row] ?? 0)) * scale
  }
}
