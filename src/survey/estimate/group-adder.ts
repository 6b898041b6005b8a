import { usualScale } from '../design/rating-scale.ts'
import type { Question } from '../design/survey-design.ts'
import type { UnitPath } from '../design/unit-path.ts'
import { addTo } from './add-to.ts'
import { rowStart } from './cell-table.ts'
import { type DesignTotals, domainTotals, leafFinder } from './design-totals.ts'
import { linearIndex } from './index-percent.ts'
import { sumsPerMeasure } from './sums-per-measure.ts'

/** What a database gives for the people of one unit of the last stage and one domain. */
export interface AnswerGroup {
  readonly domain: string
  readonly people: number
  /** The weights of these people, added up. */
  readonly weight: number
  /**
   * Of each measure in turn: people who answered, their weights, weighted total, and of a ratio the weighted total below the
   * line. Then of each combination: people who answered any of its criteria. Ratings of a linear index stand as given.
   */
  readonly number: (at: number) => number
}

/** @returns a function that adds a group to totals of groups, of a plan without design effects */
export function groupAdder(
  totals: DesignTotals,
  questions: readonly Question[],
): (path: UnitPath, group: AnswerGroup) => void {
  const { measures, combinations } = totals.plan
  const scales = measures.map(({ top, bottom }) => {
    const { formula = null, scale = usualScale } = questions[top] ?? {}
    return { isRatio: bottom !== null, ...((formula && linearIndex(formula, scale)) ?? unchanged) }
  })
  const leafOf = leafFinder(totals)
  return (path, { domain, people, weight, number }) => {
    const { rows: cells, spread } = domainTotals(totals, domain)
    if (cells.kind !== 'sums') throw new Error('groups cannot be added to people')
    const start = rowStart(cells, leafOf(path))
    addTo(spread.people, 0, people)
    addTo(spread.totals, 0, weight)
    addTo(cells.sums, start + measures.length * sumsPerMeasure, weight)
    let next = 0
    for (let at = 0, place = start; at < scales.length; at++, place += sumsPerMeasure) {
      const { isRatio, slope, shift } = scales[at] ?? ratioless
      const [answered, weights, above] = [number(next), number(next + 1), number(next + 2)]
      addTo(cells.sums, place, answered)
      addTo(cells.sums, place + 1, isRatio ? number(next + 3) : weights)
      addTo(cells.sums, place + 2, slope * above + shift * weights)
      addTo(spread.weights, at, weights)
      next += isRatio ? 4 : 3
    }
    for (let at = 0; at < combinations.length; at++) addTo(spread.anyAnswered, 2 * at, number(next++))
  }
}

const unchanged = { slope: 1, shift: 0 } as const
const ratioless = { isRatio: false, ...unchanged } as const
