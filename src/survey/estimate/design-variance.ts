import type { LonelyRule } from '../design/lonely-rule.ts'
import type { DesignTree, TreeStage } from './design-tree.ts'

/** The variance of a weighted total under a design, and what it rests on. */
export interface DesignVariance {
  /** Null where a lonely unit has no other strata to take the average of. */
  readonly variance: number | null
  /** Primary units less strata, counting those where anybody answered. */
  readonly degreesOfFreedom: number
  /** Strata of all stages that show no spread, so that the lonely rule was applied. */
  readonly lonelyStrata: number
}

/** What a stage makes of its units: totals and variances of the units of the stage before. */
interface StageResult {
  readonly totals: Float64Array
  readonly seen: Uint8Array
  readonly variances: Float64Array
  readonly units: number
  readonly strata: number
  readonly lonely: number
}

/**
 * The variance of the total of `totals` over the leaves of a tree, by the recursion over stages: between the units of a
 * stratum (1 − f) · n / (n − 1) · Σ (t − mean)², and of the variance inside each unit the share f = n / N that was drawn. Units of the
 * design that are not in the tree have total 0: a domain is a variable that is 0 outside it.
 *
 * @param totals of each leaf, weighted and linearized
 * @param seen of each leaf: 1 if anybody in it answered; strata without any are left out of averages and counts
 * @see R survey 4.1, `survey:::multistage`, `survey:::onestrat`, `survey:::degf.survey.design2`
 */
export function designVariance(
  tree: DesignTree,
  totals: Float64Array,
  seen: Uint8Array,
  rule: LonelyRule,
): DesignVariance {
  let below: StageResult = {
    totals,
    seen,
    variances: new Float64Array(totals.length),
    ...{ units: 0, strata: 0, lonely: 0 },
  }
  let lonelyStrata = 0
  for (const stage of tree.stages.toReversed()) {
    below = stageResult(stage, below, rule)
    lonelyStrata += below.lonely
  }
  const variance = below.variances[0] ?? 0
  return {
    variance: Number.isNaN(variance) ? null : variance,
    degreesOfFreedom: below.units - below.strata,
    lonelyStrata,
  }
}

function stageResult(stage: TreeStage, below: StageResult, rule: LonelyRule): StageResult {
  const between = betweenUnits(stage, below)
  const { parents, parentOfStratum, stratumOfUnit, drawn, notDrawn } = stage
  const [totals, variances, inside] = [0, 0, 0].map(() => new Float64Array(parents)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const [strata, usable] = [new Float64Array(parents), new Float64Array(parents)]
  let lonely = 0
  for (const [stratum, parent] of parentOfStratum.entries()) {
    const total = between.sums[stratum] ?? 0
    add(totals, parent, total)
    if ((between.seen[stratum] ?? 0) === 0) continue
    add(strata, parent, 1)
    const rest = notDrawn[stratum] ?? 1
    const isLonely = drawn[stratum] === 1 && rest > 0
    if (isLonely) lonely++
    if (isLonely && rule === 'average') continue
    add(usable, parent, 1)
    const n = drawn[stratum] ?? 0
    if (!isLonely) add(variances, parent, n === 1 ? 0 : ((rest * n) / (n - 1)) * (between.squares[stratum] ?? 0))
    else if (rule === 'adjust') add(variances, parent, rest * total * total)
  }
  for (const [unit, stratum] of stratumOfUnit.entries()) {
    const share = 1 - (notDrawn[stratum] ?? 1)
    const variance = below.variances[unit] ?? 0
    if (variance !== 0) add(inside, parentOfStratum[stratum] ?? 0, share * variance)
  }
  for (let parent = 0; parent < parents; parent++) {
    const scale = (strata[parent] ?? 0) === (usable[parent] ?? 0) ? 1 : (strata[parent] ?? 0) / (usable[parent] ?? 0)
    variances[parent] = (variances[parent] ?? 0) * scale + (inside[parent] ?? 0)
  }
  const seen = Uint8Array.from(strata, (count) => (count > 0 ? 1 : 0))
  return { totals, seen, variances, units: between.units, strata: sum(strata), lonely }
}

/** Of each stratum: the total, the units where anybody answered, and the squared distances from the mean over all drawn. */
function betweenUnits({ stratumOfUnit, drawn }: TreeStage, { totals, seen }: StageResult) {
  const [sums, squares] = [new Float64Array(drawn.length), new Float64Array(drawn.length)]
  const [here, answered] = [new Float64Array(drawn.length), new Float64Array(drawn.length)]
  for (const [unit, stratum] of stratumOfUnit.entries()) {
    add(sums, stratum, totals[unit] ?? 0)
    add(here, stratum, 1)
    add(answered, stratum, seen[unit] ?? 0)
  }
  for (const [unit, stratum] of stratumOfUnit.entries()) {
    const distance = (totals[unit] ?? 0) - (sums[stratum] ?? 0) / (drawn[stratum] ?? 1)
    add(squares, stratum, distance * distance)
  }
  for (const [stratum, n] of drawn.entries()) {
    const mean = (sums[stratum] ?? 0) / n
    add(squares, stratum, (n - (here[stratum] ?? 0)) * mean * mean)
  }
  return { sums, squares, seen: answered, units: sum(answered) }
}

function add(numbers: Float64Array, at: number, amount: number): void {
  numbers[at] = (numbers[at] ?? 0) + amount
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, each) => total + each, 0)
}
