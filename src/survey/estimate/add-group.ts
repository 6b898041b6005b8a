import type { Question } from '../design/survey-design.ts'
import type { UnitPath } from '../design/unit-path.ts'
import { rowStart } from './cell-table.ts'
import { type DesignTotals, domainTotals, leafOf, sumsPerMeasure } from './design-totals.ts'
import { linearIndex } from './index-percent.ts'

/** What a database gives for the people of one unit of the last stage and one domain. */
export interface AnswerGroup {
  readonly path: UnitPath
  readonly domain: string
  readonly people: number
  /** The weights of these people, added up. */
  readonly weight: number
  /**
   * Of each measure in turn: people who answered, their weights, weighted total, and of a ratio the weighted total below the
   * line. Then of each combination: people who answered any of its criteria. Ratings of a linear index stand as given.
   */
  readonly numbers: readonly number[]
}

/** Adds a group to totals of a plan without design effects. */
export function addGroup(totals: DesignTotals, questions: readonly Question[], group: AnswerGroup): void {
  const { measures, combinations } = totals.plan
  const { cells, spread } = domainTotals(totals, group.domain)
  const start = rowStart(cells, leafOf(totals, group.path))
  const next = group.numbers.values()
  const take = () => next.next().value ?? 0
  add(spread.people, 0, group.people)
  add(spread.totals, 0, group.weight)
  add(cells.sums, start + measures.length * sumsPerMeasure, group.weight)
  for (const [at, { top, bottom }] of measures.entries()) {
    const [answered, weight, above] = [take(), take(), take()]
    const formula = questions[top]?.formula ?? null
    const { slope, shift } = (formula && linearIndex(formula)) ?? unchanged
    add(cells.sums, start + at * sumsPerMeasure, answered)
    add(cells.sums, start + at * sumsPerMeasure + 1, bottom === null ? weight : take())
    add(cells.sums, start + at * sumsPerMeasure + 2, slope * above + shift * weight)
    add(spread.weights, at, weight)
  }
  for (const at of combinations.keys()) add(spread.anyAnswered, 2 * at, take())
}

const unchanged = { slope: 1, shift: 0 } as const

function add(numbers: Float64Array, at: number, amount: number): void {
  numbers[at] = (numbers[at] ?? 0) + amount
}
