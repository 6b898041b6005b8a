import type { DrawWord } from '../../stats/seeded-random.ts'
import { hasKnownError } from '../estimate/known-error.ts'
import { dependentDraws, independentDraws } from './error-draws.ts'
import { largestRatios } from './largest-ratios.ts'
import type { RankSet, RankUnit, UnitCovariance } from './rank-unit.ts'
import { type Comparison, stepDown } from './step-down.ts'
import { tiers } from './tiers.ts'

/** A unit with its rank and the ranks that it may truly have. */
export interface UnitRank extends RankUnit {
  /** 1 is the best; equal values share a rank and the next one is skipped. */
  readonly rank: number
  /** Holds the true rank of this unit with the probability asked for. */
  readonly marginal: RankSet
  /** Hold the true ranks of all units together with the probability asked for. */
  readonly simultaneous: RankSet
  /** From 1, the best; by the simultaneous comparisons. */
  readonly tier: number
  /** Without it nothing is told of the unit, and its sets hold every rank. */
  readonly hasKnownError: boolean
}

/** Units ranked, the best first; those of equal value by id. */
export interface Ranking {
  readonly units: readonly UnitRank[]
  /** By how many standard errors any two units have to differ to be told apart at once; 0 if no two have errors. */
  readonly criticalValue: number
}

export interface RankingSettings {
  /** The probability that a set holds the truth, above 0 and below 1. */
  readonly level: number
  /** How often errors are drawn. */
  readonly draws: number
  readonly draw: DrawWord
}

/**
 * Ranks units by their values and finds the ranks that each may truly have: a unit's best rank is 1 and those told to be above it,
 * its worst all units but those told not to be above it. Units are told apart by the largest ratio of difference to standard error
 * over all pairs at once, or over the pairs of one unit for its marginal set, whose quantile comes from drawn errors, step by step.
 * The order in which units are given changes nothing.
 *
 * Missing values: nothing is told of a unit whose error is not known; units without a value are not to be given.
 *
 * @param covariance null for units whose samples have nothing in common
 * @throws RangeError for too few draws
 * @see Mogstad, Romano, Shaikh, Wilhelm (2024), Inference for Ranks with Applications to Mobility across Neighbourhoods and Academic
 * Achievement across Countries, Review of Economic Studies 91(1), 476–518; docs/decisions/0102-rank-confidence-sets.md
 */
export function rankUnits(
  units: readonly RankUnit[],
  covariance: UnitCovariance | null,
  { level, draws, draw }: RankingSettings,
): Ranking {
  const order = [...units.keys()].toSorted((a, b) => byId(units[a], units[b]))
  const ordered = order.flatMap((at) => units[at] ?? [])
  const errors = covariance
    ? dependentDraws(ordered, { ...covariance, matrix: reordered(covariance.matrix, order) }, draws, draw)
    : independentDraws(ordered, draws, draw)
  const comparison = { draws: errors, ratios: valueRatios(ordered, errors.pairVariances), level }
  const { simultaneous, marginal, criticalValue } = toldApart(comparison)
  const unitRanks = ordered.map((unit, at) => ({
    ...unit,
    rank: 1 + ordered.filter(({ value }) => value > unit.value).length,
    marginal: setOf(ordered, at, errors.pairVariances, marginal[at] ?? new Int8Array()),
    simultaneous: setOf(ordered, at, errors.pairVariances, simultaneous[at] ?? new Int8Array()),
    hasKnownError: hasKnownError(unit),
  }))
  const places = [...ordered.keys()].toSorted((a, b) => (ordered[b]?.value ?? 0) - (ordered[a]?.value ?? 0))
  const tierOf = tiers(
    places.length,
    (place, earlier) => simultaneous[places[place] ?? 0]?.[places[earlier] ?? 0] === -1,
  )
  return {
    units: places.flatMap((at, place) =>
      unitRanks.slice(at, at + 1).map((unit) => ({ ...unit, tier: tierOf[place] ?? 1 })),
    ),
    criticalValue,
  }
}

function byId(one: RankUnit | undefined, other: RankUnit | undefined): number {
  return (one?.id ?? '') < (other?.id ?? '') ? -1 : 1
}

function reordered(matrix: Float64Array, order: readonly number[]): Float64Array {
  const size = order.length
  return matrix.map((_, pair) => matrix[(order[Math.floor(pair / size)] ?? 0) * size + (order[pair % size] ?? 0)] ?? 0)
}

/** Of each pair, row by row: the difference of the values by its standard error. */
function valueRatios(units: readonly RankUnit[], pairVariances: Float64Array): Float64Array {
  return pairVariances.map((variance, pair) => {
    const [row, other] = [units[Math.floor(pair / units.length)], units[pair % units.length]]
    const difference = (row?.value ?? 0) - (other?.value ?? 0)
    return difference === 0 ? 0 : difference / Math.sqrt(variance)
  })
}

/** Of each unit a row: what is told of it beside each other unit, by all pairs at once and by its own alone. */
function toldApart(comparison: Comparison) {
  const { units, draws } = comparison.draws
  const bounds = largestRatios(comparison.draws)
  const ofAll = new Float64Array(draws)
  for (const ofUnit of bounds)
    for (let draw = 0; draw < draws; draw++) ofAll[draw] = Math.max(ofAll[draw] ?? 0, ofUnit[draw] ?? 0)
  const rows = Array.from({ length: units }, (_, row) => row)
  const { told, criticalValue } = stepDown(comparison, rows, ofAll)
  return {
    criticalValue,
    simultaneous: rows.map((row) => told.subarray(row * units, (row + 1) * units)),
    marginal: rows.map((row) => stepDown(comparison, [row], bounds[row] ?? ofAll).told),
  }
}

/** The ranks that are left for a unit; one of the same value and no error beside it is known not to be above it. */
function setOf(units: readonly RankUnit[], at: number, pairVariances: Float64Array, told: Int8Array): RankSet {
  const isLevel = (other: number) =>
    other !== at && pairVariances[at * units.length + other] === 0 && units[other]?.value === units[at]?.value
  const others = [...units.keys()]
  const above = others.filter((other) => told[other] === -1).length
  const notAbove = others.filter((other) => told[other] === 1 || isLevel(other)).length
  return { best: 1 + above, worst: units.length - notAbove }
}
