import type { LeafKind } from '../design/leaf-kind.ts'
import type { UnitPath } from '../design/unit-path.ts'
import { addTo } from './add-to.ts'
import { type CellTable, rowStart } from './cell-table.ts'
import { type DesignTotals, domainTotals, emptyTotals, leafFinder, mostDomains, type Spread } from './design-totals.ts'
import type { EstimationPlan } from './estimation-plan.ts'
import { type PairSums, pairSums } from './pair-sums.ts'
import { addPerson } from './person-table.ts'
import { sumsPerMeasure } from './sums-per-measure.ts'

/** One person's answers. */
export interface Respondent {
  readonly path: UnitPath
  /** How many people of the population this one stands for; above 0. */
  readonly weight: number
  /** The part of the people that figures are also made of; '' where there are none. Where weights are adjusted: `partKey`. */
  readonly domain: string
  /** By question; NaN where it is not answered. */
  readonly values: Float64Array
}

/** Answers that are being reduced to totals, some after the other. */
export interface Reduction {
  /** @param respondents people of one unit may share its path; that is quicker */
  add(respondents: Iterable<Respondent>): void
  /** The totals of all that were added; nothing can be added any more. */
  finish(): DesignTotals
}

/** Reduces answers to totals in one pass, as `reduction` does. */
export function reduceAnswers(
  plan: EstimationPlan,
  respondents: Iterable<Respondent>,
  kind: LeafKind = 'groups',
): DesignTotals {
  const started = reduction(plan, kind)
  started.add(respondents)
  return started.finish()
}

/**
 * Begins to reduce answers to totals. The cost is linear in answers; sums are as many as the units.
 */
export function reduction(plan: EstimationPlan, kind: LeafKind): Reduction {
  const totals = emptyTotals(plan, kind)
  const leafOf = leafFinder(totals)
  const pairs = new Map<Spread, PairSums>()
  const questions = measureQuestions(plan)
  const pairsOf = (spread: Spread) => {
    const found = pairs.get(spread) ?? pairSums(questions.tops.subarray(0, plan.criteria), spread)
    pairs.set(spread, found)
    return found
  }
  const addOne = (respondent: Respondent) => {
    const { path, domain, weight, values } = respondent
    const leaf = leafOf(path)
    const { rows, spread } = domainTotals(totals, domain)
    addTo(spread.people, 0, 1)
    addTo(spread.totals, 0, weight)
    if (rows.kind === 'people') addPerson(rows, leaf, weight, values)
    addMeasures(
      questions,
      respondent,
      spread,
      rows.kind === 'people' ? null : { cells: rows, start: rowStart(rows, leaf) },
    )
    addAnyAnswered(questions, respondent, spread.anyAnswered)
    if (plan.designEffects) pairsOf(spread).add(weight, values)
  }
  return {
    add(respondents) {
      for (const respondent of respondents) {
        if (totals.domains.size > mostDomains) return
        addOne(respondent)
      }
    },
    finish() {
      for (const each of pairs.values()) each.finish()
      return totals
    },
  }
}

/** Of each measure, which values of a person it is made of, as arrays that are quick to go through. */
interface MeasureQuestions {
  readonly tops: Int32Array
  /** −1 where there is nothing below the line. */
  readonly bottoms: Int32Array
  /** The measures of each combination. */
  readonly combinations: readonly (readonly number[])[]
  readonly designEffects: boolean
}

function measureQuestions({ measures, combinations, designEffects }: EstimationPlan): MeasureQuestions {
  return {
    tops: Int32Array.from(measures, ({ top }) => top),
    bottoms: Int32Array.from(measures, ({ bottom }) => bottom ?? -1),
    combinations: combinations.map(({ criteria }) => criteria),
    designEffects,
  }
}

/**
 * Written out and not by `addTo`: this is done once an answer, and a number that is handed to a function may have to be made.
 *
 * @param group where the sums of the person's group stand; null where people are kept one by one
 */
function addMeasures(
  { tops, bottoms, designEffects }: MeasureQuestions,
  { weight, values }: Respondent,
  { squares, weights }: Spread,
  group: { readonly cells: CellTable; readonly start: number } | null,
): void {
  const sums = group?.cells.sums ?? null
  const start = group?.start ?? 0
  for (let at = 0; at < tops.length; at++) {
    const below = bottoms[at] ?? -1
    const top = values[tops[at] ?? 0] ?? Number.NaN
    const bottom = below === -1 ? 1 : (values[below] ?? Number.NaN)
    if (Number.isNaN(top) || Number.isNaN(bottom)) continue
    const ofBottom = weight * bottom
    const ofTop = weight * top
    weights[at] = (weights[at] ?? 0) + weight
    if (sums) {
      const offset = start + at * sumsPerMeasure
      sums[offset] = (sums[offset] ?? 0) + 1
      sums[offset + 1] = (sums[offset + 1] ?? 0) + ofBottom
      sums[offset + 2] = (sums[offset + 2] ?? 0) + ofTop
    }
    if (!designEffects) continue
    const square = 3 * at
    squares[square] = (squares[square] ?? 0) + ofTop * top
    squares[square + 1] = (squares[square + 1] ?? 0) + ofTop * bottom
    squares[square + 2] = (squares[square + 2] ?? 0) + ofBottom * bottom
  }
  if (sums) addTo(sums, start + tops.length * sumsPerMeasure, weight)
}

function addAnyAnswered(
  { tops, combinations }: MeasureQuestions,
  { weight, values }: Respondent,
  anyAnswered: Float64Array,
): void {
  for (let at = 0; at < combinations.length; at++) {
    if (!isAnyAnswered(values, tops, combinations[at] ?? [])) continue
    addTo(anyAnswered, 2 * at, 1)
    addTo(anyAnswered, 2 * at + 1, weight)
  }
}

function isAnyAnswered(values: Float64Array, tops: Int32Array, criteria: readonly number[]): boolean {
  for (let each = 0; each < criteria.length; each++)
    if (!Number.isNaN(values[tops[criteria[each] ?? 0] ?? 0])) return true
  return false
}
