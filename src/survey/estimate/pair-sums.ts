import { addTo } from './add-to.ts'
import type { Spread } from './design-totals.ts'

/** Adds up the products of all pairs of criteria, person by person. */
export interface PairSums {
  /** The ratings of the person to be added next; NaN where there is none. */
  readonly ratings: Float64Array
  /** Adds the person whose ratings stand in `ratings`. */
  add(weight: number): void
  /** Brings what was added last into the sums. */
  finish(): void
}

/** So many people are multiplied at once: a sum is fetched and put back once for all of them, which takes half the time. */
const together = 4

/** @param spread what is added to: totals, products, and what is missing */
export function pairSums(criteria: number, spread: Spread): PairSums {
  const ratings = new Float64Array(criteria)
  // Criterion by criterion, the ratings of the people who wait, and the same times their weights.
  const [waiting, weighted] = [new Float64Array(together * criteria), new Float64Array(together * criteria)]
  let people = 0
  return {
    ratings,
    add(weight) {
      const isWhole = take(weight)
      if (!isWhole) addMissing(ratings, weight, spread)
      if (people === together) multiply()
    },
    finish: multiply,
  }

  function take(weight: number): boolean {
    let isWhole = true
    const { totals } = spread
    for (let at = 0, place = people; at < criteria; at++, place += together) {
      const rating = ratings[at] ?? Number.NaN
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
    const { values } = spread
    for (let row = 0, a = 0; row < criteria; row++, a += together) {
      const [w0, w1, w2, w3] = [weighted[a] ?? 0, weighted[a + 1] ?? 0, weighted[a + 2] ?? 0, weighted[a + 3] ?? 0]
      for (let column = 0, at = row * criteria, b = 0; column <= row; column++, at++, b += together)
        values[at] =
          (values[at] ?? 0) +
          w0 * (waiting[b] ?? 0) +
          w1 * (waiting[b + 1] ?? 0) +
          w2 * (waiting[b + 2] ?? 0) +
          w3 * (waiting[b + 3] ?? 0)
    }
    weighted.fill(0)
    people = 0
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
