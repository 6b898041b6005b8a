import type { Spread } from '../estimate/design-totals.ts'

/** Products of answers as if every weight were multiplied. */
export function scaledSpread(spread: Spread, by: number): Spread {
  const all = (sums: Float64Array) => sums.map((sum) => sum * by)
  return {
    people: spread.people,
    anyAnswered: spread.anyAnswered.map((sum, at) => (at % 2 === 0 ? sum : sum * by)),
    squares: all(spread.squares),
    weights: all(spread.weights),
    totals: all(spread.totals),
    values: all(spread.values),
    valueMissing: all(spread.valueMissing),
    bothMissing: all(spread.bothMissing),
  }
}
