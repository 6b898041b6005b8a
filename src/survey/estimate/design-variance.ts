import type { LonelyRule } from '../design/lonely-rule.ts'
import { addTo } from './add-to.ts'
import type { DesignTree, TreeStage } from './design-tree.ts'
import { seenBits } from './seen-bits.ts'

/** The variance of a weighted total under a design, and what it rests on. */
export interface DesignVariance {
  /** Null where a lonely unit has no other strata to take the average of. */
  readonly variance: number | null
  /** Primary units where anybody answered. */
  readonly primaryUnits: number
  /** Primary units less strata, counting those where anybody answered. */
  readonly degreesOfFreedom: number
  /**
   * Of Satterthwaite: (Σ v)² / Σ (v² / df) over the strata of all stages, each with what it adds to the variance and its units where
   * anybody answered less one, at least 1. Null where the variance is 0 or not known.
   */
  readonly effectiveDegrees: number | null
  /** Strata of all stages that show no spread, so that the lonely rule was applied. */
  readonly lonelyStrata: number
  /** Whether all units there were, of every stratum where anybody answered, were drawn, at every stage. */
  readonly isWhole: boolean
}

/** A variance, of each unit or parent, and the sum of the squares of its independent parts, each by its degrees of freedom. */
interface Variances {
  readonly variances: Float64Array
  readonly partSquares: Float64Array
}

/** Units of one stage: their totals, whether anybody in them answered (bits of `Linearized.seen`), the variance inside them. */
interface StageTotals extends Variances {
  readonly totals: Float64Array
  readonly seen: Uint8Array
}

/**
 * Strata of one stage: total; squared distances of the units from their mean, each by its share not drawn; units where anybody
 * answered; units that count in averages over strata.
 */
interface StratumSums {
  readonly totals: Float64Array
  readonly squares: Float64Array
  readonly seen: Float64Array
  readonly counted: Float64Array
}

/**
 * The variance of the total of `totals` over the leaves of a tree, by the recursion over stages: between the units of a
 * stratum n / (n − 1) · Σ (1 − f) · (t − mean)², and of the variance inside each unit the share f that was drawn: n / N, or the
 * unit's own probability where units were drawn with unequal ones. Units of the design that are not in the tree have total 0: a
 * domain is a variable that is 0 outside it.
 *
 * @param totals of each leaf, weighted and linearized
 * @param seen of each leaf: bits of `Linearized.seen`; strata without any are left out of averages
 * @see R survey 4.1, `survey:::multistage`, `survey:::onestrat`, `survey:::degf.survey.design2`; Satterthwaite (1946), An Approximate
 * Distribution of Estimates of Variance Components, Biometrics Bulletin 2(6), 110–114, tested in test/golden/survey/make-satterthwaite.R
 */
export function designVariance(
  tree: DesignTree,
  totals: Float64Array,
  seen: Uint8Array,
  rule: LonelyRule,
): DesignVariance {
  const nothing = new Float64Array(totals.length)
  let units: StageTotals = { totals, seen, variances: nothing, partSquares: nothing }
  let [lonelyStrata, primaryUnits, degreesOfFreedom, isWhole] = [0, 0, 0, true]
  for (const stage of tree.toReversed()) {
    const strata = stratumSums(stage, units)
    lonelyStrata += strata.counted.reduce((count, each, at) => count + (each > 0 ? (stage.lonely[at] ?? 0) : 0), 0)
    isWhole &&= !strata.counted.some((each, at) => each > 0 && (stage.notDrawnSums[at] ?? 0) > 0)
    primaryUnits = strata.seen.reduce((count, each) => count + each, 0)
    degreesOfFreedom = strata.seen.reduce((count, each) => count + (each > 0 ? each - 1 : 0), 0)
    units = parentTotals(stage, units, strata, rule)
  }
  return { ...wholeVariance(units), primaryUnits, degreesOfFreedom, lonelyStrata, isWhole }
}

function wholeVariance({ variances: [variance = 0], partSquares: [partSquares = 0] }: Variances) {
  if (Number.isNaN(variance)) return { variance: null, effectiveDegrees: null }
  return { variance, effectiveDegrees: partSquares > 0 ? variance ** 2 / partSquares : null }
}

function stratumSums(stage: TreeStage, { totals, seen }: StageTotals): StratumSums {
  const { stratumOfUnit, drawn, notDrawn } = stage
  const empty = () => new Float64Array(drawn.length)
  const sums = { totals: empty(), squares: empty(), seen: empty(), counted: empty() }
  for (let unit = 0; unit < stratumOfUnit.length; unit++) {
    const stratum = stratumOfUnit[unit] ?? 0
    const bits = seen[unit] ?? 0
    addTo(sums.totals, stratum, totals[unit] ?? 0)
    addTo(sums.seen, stratum, bits & seenBits.answered)
    addTo(sums.counted, stratum, bits === 0 ? 0 : 1)
  }
  const absent = stage.notDrawnSums.slice()
  for (let unit = 0; unit < stratumOfUnit.length; unit++) {
    const stratum = stratumOfUnit[unit] ?? 0
    const distance = (totals[unit] ?? 0) - (sums.totals[stratum] ?? 0) / (drawn[stratum] ?? 1)
    addTo(sums.squares, stratum, (notDrawn[unit] ?? 1) * distance * distance)
    addTo(absent, stratum, -(notDrawn[unit] ?? 1))
  }
  for (let stratum = 0; stratum < drawn.length; stratum++) {
    if (drawn[stratum] === stage.here[stratum]) continue
    const mean = (sums.totals[stratum] ?? 0) / (drawn[stratum] ?? 1)
    addTo(sums.squares, stratum, (absent[stratum] ?? 0) * mean * mean)
  }
  return sums
}

/** What a stage makes of its units for the units of the stage before. */
function parentTotals(stage: TreeStage, units: StageTotals, strata: StratumSums, rule: LonelyRule): StageTotals {
  const { parents, parentOfStratum, stratumOfUnit, notDrawn } = stage
  const result = {
    totals: new Float64Array(parents),
    seen: new Uint8Array(parents),
    ...betweenUnits(stage, strata, rule),
  }
  for (let stratum = 0; stratum < parentOfStratum.length; stratum++) {
    const parent = parentOfStratum[stratum] ?? 0
    addTo(result.totals, parent, strata.totals[stratum] ?? 0)
    const answered = (strata.seen[stratum] ?? 0) > 0 ? seenBits.answered : 0
    const counted = (strata.counted[stratum] ?? 0) > 0 ? seenBits.counted : 0
    result.seen[parent] = (result.seen[parent] ?? 0) | answered | counted
  }
  for (let unit = 0; unit < stratumOfUnit.length; unit++) {
    const variance = units.variances[unit] ?? 0
    if (variance === 0) continue
    const parent = parentOfStratum[stratumOfUnit[unit] ?? 0] ?? 0
    const share = 1 - (notDrawn[unit] ?? 1)
    addTo(result.variances, parent, share * variance)
    addTo(result.partSquares, parent, share ** 2 * (units.partSquares[unit] ?? 0))
  }
  return result
}

/** Of each parent: the variance between the units of its strata. Not a number where `average` has nothing to average. */
function betweenUnits(stage: TreeStage, strata: StratumSums, rule: LonelyRule): Variances {
  const { parents, parentOfStratum, lonely } = stage
  const empty = () => new Float64Array(parents)
  const [variances, partSquares, counted, usable] = [empty(), empty(), empty(), empty()]
  for (let stratum = 0; stratum < parentOfStratum.length; stratum++) {
    if ((strata.counted[stratum] ?? 0) === 0) continue
    const parent = parentOfStratum[stratum] ?? 0
    addTo(counted, parent, 1)
    if (lonely[stratum] === 1 && rule === 'average') continue
    addTo(usable, parent, 1)
    const variance = stratumVariance(stage, strata, stratum, rule)
    addTo(variances, parent, variance)
    addTo(partSquares, parent, variance ** 2 / Math.max(1, (strata.seen[stratum] ?? 0) - 1))
  }
  for (let parent = 0; parent < parents; parent++) {
    const [all, some] = [counted[parent] ?? 0, usable[parent] ?? 0]
    if (all === some) continue
    variances[parent] = ((variances[parent] ?? 0) * all) / some
    partSquares[parent] = (partSquares[parent] ?? 0) * (all / some) ** 2
  }
  return { variances, partSquares }
}

function stratumVariance(
  { drawn, notDrawnSums, lonely }: TreeStage,
  { totals, squares }: StratumSums,
  stratum: number,
  rule: LonelyRule,
): number {
  const rest = notDrawnSums[stratum] ?? 0
  const total = totals[stratum] ?? 0
  if (lonely[stratum] === 1) return rule === 'adjust' ? rest * total * total : 0
  const n = drawn[stratum] ?? 0
  return rest === 0 ? 0 : (n / (n - 1)) * (squares[stratum] ?? 0)
}
