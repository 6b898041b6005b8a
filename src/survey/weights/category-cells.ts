import type { Margin } from './calibration.ts'

/**
 * People by the categories of all margins at once. The categories of all margins are counted through from 0; each cell lies in
 * one category of every margin.
 */
export interface CategoryCells {
  /** Of each category: which margin it belongs to. */
  readonly marginOf: readonly number[]
  /** Of each category: how many people of it there are, as known. */
  readonly totals: readonly number[]
  /** Of each cell: its categories, one of each margin. */
  readonly cells: readonly (readonly number[])[]
}

/** Lays out the cells that people are in, each given by a category of every margin, and each given once. */
export function categoryCells(margins: readonly Margin[], cells: readonly (readonly string[])[]): CategoryCells {
  const numbers = new Map<string, number>()
  const [marginOf, totals]: [number[], number[]] = [[], []]
  for (const [margin, known] of margins.entries()) {
    for (const [category, total] of known.totals) {
      numbers.set(`${margin}:${category}`, totals.length)
      marginOf.push(margin)
      totals.push(total)
    }
  }
  const numberOf = (category: string, margin: number) => numbers.get(`${margin}:${category}`) ?? -1
  return { marginOf, totals, cells: cells.map((categories) => categories.map(numberOf)) }
}

/** What the weights of the cells, each times its multiplier, add up to in each category. */
export function categorySums(
  { cells, totals }: CategoryCells,
  weights: Float64Array,
  multipliers: Float64Array,
): Float64Array {
  const sums = new Float64Array(totals.length)
  for (let cell = 0; cell < cells.length; cell++)
    for (const category of cells[cell] ?? [])
      sums[category] = (sums[category] ?? 0) + (weights[cell] ?? 0) * (multipliers[cell] ?? 0)
  return sums
}

/** The largest difference from a known total, as a share of it, and the category that has it; the first that has no sum at all. */
export function worstGap(
  { totals }: CategoryCells,
  sums: Float64Array,
): { readonly category: number; readonly gap: number } {
  let worst = { category: 0, gap: 0 }
  for (const [category, total] of totals.entries()) {
    const gap = Math.abs((sums[category] ?? 0) - total) / total
    if (Number.isNaN(gap)) return { category, gap }
    if (gap > worst.gap) worst = { category, gap }
  }
  return worst
}
