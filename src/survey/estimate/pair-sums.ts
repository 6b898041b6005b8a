import { addTo } from './add-to.ts'
import type { Spread } from './design-totals.ts'

/** Adds up the products of all pairs of criteria, person by person. */
export interface PairSums {
  /** @param values of one person, by question; NaN where it is not answered */
  add(weight: number, values: Float64Array): void
  /** Brings what was added last into the sums. */
  finish(): void
}

/** So many people are multiplied at once: a sum is fetched and put back once for all of them, which takes half the time. */
const together = 4

/**
 * @param questions of each criterion, which value of a person is its rating
 * @param spread what is added to: totals, products, and what is missing
 */
export function pairSums(questions: Int32Array, spread: Spread): PairSums {
  const criteria = questions.length
  // Criterion by criterion, the ratings of the people who wait, and the same times their weights.
  const [waiting, weighted] = [new Float64Array(together * criteria), new Float64Array(together * criteria)]
  let people = 0
  return {
    add(weight, values) {
      const isWhole = take(weight, values)
      if (!isWhole) addMissing(ratingsOf(values), weight, spread)
      if (people === together) multiply()
    },
    finish: multiply,
  }

  function ratingsOf(values: Float64Array): Float64Array {
    return Float64Array.from(questions, (question) => values[question] ?? Number.NaN)
  }

  function take(weight: number, values: Float64Array): boolean {
    let isWhole = true
    const { totals } = spread
    for (let at = 0, place = people; at < criteria; at++, place += together) {
      const rating = values[questions[at] ?? 0] ?? Number.NaN
      const known = Number.isNaN(rating) ? 0 : rating
      isWhole &&= !Number.isNaN(rating)
      const amount = weight * known
      waiting[place] = known
      weighted[place] = amount
      totals[1 + at] = (totals[1 + at] ?? 0) + amount
    }
    people++
    return isWhole
  }

  function multiply(): void {
    for (let row = 0; row < criteria; row++) addRow(row)
    weighted.fill(0)
    people = 0
  }

  // Numbers in a list would have to be made, each anew.
  function addRow(row: number): void {
    const { values } = spread
    const from = together * row
    const w0 = weighted[from] ?? 0
    const w1 = weighted[from + 1] ?? 0
    const w2 = weighted[from + 2] ?? 0
    const w3 = weighted[from + 3] ?? 0
    for (let column = 0, at = row * criteria, b = 0; column <= row; column++, at++, b += together)
      values[at] =
        (values[at] ?? 0) +
        w0 * (waiting[b] ?? 0) +
        w1 * (waiting[b + 1] ?? 0) +
        w2 * (waiting[b + 2] ?? 0) +
        w3 * (waiting[b + 3] ?? 0)
  }
}

function addMissing(ratings: Float64Array, weight: number, { valueMissing, bothMissing }: Spread): void {
  const criteria = ratings.length
  const missing: number[] = []
  for (let at = 0; at < criteria; at++) if (Number.isNaN(ratings[at])) missing.push(at)
  for (let row = 0; row < criteria; row++) {
    const rating = ratings[row] ?? Number.NaN
    const into = Number.isNaN(rating) ? bothMissing : valueMissing
    const amount = Number.isNaN(rating) ? weight : weight * rating
    for (const column of missing) addTo(into, row * criteria + column, amount)
  }
}
