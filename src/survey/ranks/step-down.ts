import { largestAt } from '../../stats/largest-at.ts'
import type { ErrorDraws } from './error-draws.ts'
import { largestStandingRatio, type PairFamily } from './largest-ratios.ts'

/** Values of units with the errors that they may have. */
export interface Comparison {
  readonly draws: ErrorDraws
  /** Row by row, of each pair: the difference of their values by its standard error; endless where the difference has none, 0 without difference. */
  readonly ratios: Float64Array
  /** The probability that everything told is true, 0 to 1. */
  readonly level: number
}

/** What is told of the pairs of a family. */
export interface ToldApart {
  /** Of each row, and of each unit: 1 if the row's unit is told to be above it, −1 below, 0 neither. */
  readonly told: Int8Array
  /** By how many standard errors two units had to differ in the first step. */
  readonly criticalValue: number
}

/**
 * Tells which units of a family of pairs are above which, step by step: what is told in one step no longer counts among the hypotheses
 * that the next must hold against, so that the next tells more or the same. All that is told is true together with the
 * probability `level`.
 *
 * @param bounds of each draw: the largest squared ratio over all pairs of the family
 * @see Romano, Wolf (2005), Exact and Approximate Stepdown Methods for Multiple Hypothesis Testing; Mogstad, Romano, Shaikh, Wilhelm
 * (2024), Inference for Ranks, Review of Economic Studies 91(1), section 3
 */
export function stepDown(comparison: Comparison, rows: readonly number[], bounds: Float64Array): ToldApart {
  const { draws, level } = comparison
  const place = placeFromTop(draws.draws, level)
  const ordered = bounds.slice()
  const told = new Int8Array(rows.length * draws.units)
  const criticalValue = Math.sqrt(largestAt(ordered, place))
  let critical = criticalValue
  while (tellMore(comparison, { rows, told }, critical)) {
    const likely = largestAt(ordered, Math.min(2 * place, ordered.length))
    critical = Math.sqrt(standingQuantile(draws, { rows, told }, { bounds, likely, place }))
  }
  return { told, criticalValue }
}

/**
 * Which of the draws, from the largest, is the quantile: with it, the draws and the truth itself are as likely as not to be in any order.
 *
 * @throws RangeError if there are too few draws for the level
 */
function placeFromTop(draws: number, level: number): number {
  const place = draws + 1 - Math.ceil((draws + 1) * level)
  if (!(level > 0 && place >= 1)) throw new RangeError(`${draws} draws are too few for the level ${level}`)
  return place
}

/** Marks the pairs that differ by more than the critical value; says whether any was not marked before. */
function tellMore({ draws: { units }, ratios }: Comparison, { rows, told }: PairFamily, critical: number): boolean {
  let more = false
  for (const [at, row] of rows.entries()) {
    for (let other = 0; other < units; other++) {
      const ratio = ratios[row * units + other] ?? 0
      if (Math.abs(ratio) <= critical || told[at * units + other] !== 0) continue
      told[at * units + other] = Math.sign(ratio)
      more = true
    }
  }
  return more
}

/**
 * The quantile of the largest standing ratio. It is never above the bound of its draw, so that only draws with large bounds can reach
 * it: those that likely do are looked at first, and if they do not settle it, all that may.
 */
export function standingQuantile(
  draws: ErrorDraws,
  family: PairFamily,
  { bounds, likely, place }: { readonly bounds: Float64Array; readonly likely: number; readonly place: number },
): number {
  const first = quantileAbove(draws, family, { bounds, least: likely, place })
  return first >= likely ? first : quantileAbove(draws, family, { bounds, least: first, place })
}

function quantileAbove(
  draws: ErrorDraws,
  family: PairFamily,
  { bounds, least, place }: { readonly bounds: Float64Array; readonly least: number; readonly place: number },
): number {
  const found = new Float64Array(bounds.length)
  let count = 0
  for (let draw = 0; draw < bounds.length; draw++)
    if ((bounds[draw] ?? 0) >= least) found[count++] = largestStandingRatio(draws, draw, family)
  return largestAt(found.subarray(0, count), place)
}
