import type { AnswerColumn } from './answer-column.ts'
import { type LeafRows, measureSums } from './leaf-rows.ts'
import type { PlacedMeasure } from './measure-errors.ts'

/** What the rows of a measure add up to. */
export interface MeasureTotals {
  /** People who answered. */
  readonly n: number
  /** The weighted total below the line. */
  readonly below: number
  readonly above: number
}

export function measureTotals(rows: LeafRows, { measure, at }: PlacedMeasure): MeasureTotals {
  const column = rows.kind === 'people' && measure.bottom === null ? rows.answers[measure.top] : undefined
  if (rows.kind === 'people' && column && !column.numbers)
    return totalsOfCodes(column, rows.weights, rows.leaves.length)
  const { answered, below, above } = measureSums(rows, measure, at)
  const totals = { n: 0, below: 0, above: 0 }
  for (let row = 0; row < rows.leaves.length; row++) {
    totals.n += answered[row] ?? 0
    totals.below += below[row] ?? 0
    totals.above += above[row] ?? 0
  }
  return totals
}

/** By people and weight of each answer that there is. */
function totalsOfCodes({ codes, known }: AnswerColumn, weights: Float64Array, rows: number): MeasureTotals {
  const [people, weight] = [new Float64Array(256), new Float64Array(256)]
  for (let row = 0; row < rows; row++) {
    const code = codes[row] ?? 0
    people[code] = (people[code] ?? 0) + 1
    weight[code] = (weight[code] ?? 0) + (weights[row] ?? 0)
  }
  return known.reduce(
    ({ n, below, above }, answer, at) => ({
      n: n + (people[at + 1] ?? 0),
      below: below + (weight[at + 1] ?? 0),
      above: above + (weight[at + 1] ?? 0) * answer,
    }),
    { n: 0, below: 0, above: 0 },
  )
}
