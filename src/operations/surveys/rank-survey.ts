import type { Fault } from '../../fault.ts'
import type { IndexFormula } from '../../framework/framework.ts'
import { Problem } from '../../problem.ts'
import { seededWords } from '../../stats/seeded-random.ts'
import { rankedDomains } from '../../survey/compare/ranked-domains.ts'
import { figuresOf } from '../../survey/estimate/estimation-plan.ts'
import { type RankChanges, rankChanges } from '../../survey/ranks/rank-changes.ts'
import type { RankUnit, UnitCovariance } from '../../survey/ranks/rank-unit.ts'
import { type Ranking, type RankingSettings, rankUnits } from '../../survey/ranks/rank-units.ts'
import { formulaOf } from './estimate-answers.ts'
import { openAnswers } from './open-answers.ts'
import { type OpenedEstimates, openEstimates, requireComparable } from './open-estimates.ts'
import { requireFigure } from './require-figure.ts'
import type { SampleFiles } from './wanted-of-answers.ts'

/** What is ranked, and how sure the sets are to be. */
export interface RankRequest {
  /** The id, or kind and id as in `part:I`; null for the overall index. */
  readonly figure: string | null
  readonly level: number
  readonly draws: number
  readonly seed: number
}

/** The units of a survey ranked by one figure. */
export interface SurveyRanks extends Ranking {
  readonly figure: string
  readonly formula: IndexFormula | null
  readonly level: number
  /** Units that have no value, and no rank. */
  readonly withoutValue: readonly string[]
  /** Null where there is no earlier year. */
  readonly changes: RankChanges | null
  readonly warnings: readonly Fault[]
}

/** Under which design answers are ranked, by which column, and where the estimates of an earlier year stand, if there are any. */
interface RankedAnswers extends SampleFiles {
  readonly design: string
  readonly by: string
  readonly before?: string | null
}

/** Every unit is set beside every other, again and again. */
const mostUnits = 1000

/**
 * Ranks the domains of a survey by its answers, with what they have in common; with the estimates of an earlier survey, beside their
 * ranks in that.
 *
 * @throws Problem as `openAnswers`, `openEstimates` and `requireComparable` do; `not-found` for the figure; `invalid-input` for too many
 * domains
 */
export async function rankAnswers(
  paths: readonly string[],
  { design: designPath, by, before = null, ...sample }: RankedAnswers,
  request: RankRequest,
): Promise<SurveyRanks> {
  const { design, totals, warnings } = await openAnswers(paths, designPath, {
    ...sample,
    ...{ domain: by, designEffects: false },
  })
  const { name: figure } = requireFigure(figuresOf(design.plan), request.figure)
  requireFew([...totals.domains.keys()].filter((name) => name !== '').length, `--by ${by}`)
  const { units, covariance, withoutValue } = rankedDomains(totals, design.lonelyRule, figure)
  const earlier = before === null ? null : await openEstimates(before, figure)
  const index = { indexYear: design.indexYear, formula: formulaOf(design), scale: formulaOf(design) && design.scale }
  const doubts = earlier === null ? [] : requireComparable({ path: designPath, ...index }, earlier)
  return {
    ...rankedBy(units, covariance, request),
    ...{ figure, formula: index.formula, level: request.level, withoutValue },
    changes: earlier && rankChanges(units, unitsOf(earlier), settingsOf(request)),
    warnings: [...warnings, ...(earlier?.warnings ?? []), ...doubts],
  }
}

/**
 * Ranks the domains of a survey by its estimates, as if they were sampled apart; with an earlier survey, beside their ranks in that.
 *
 * @param before null for no earlier survey
 * @throws Problem as `openEstimates` and `requireComparable` do; `invalid-input` for no domains or too many
 */
export async function rankEstimates(path: string, before: string | null, request: RankRequest): Promise<SurveyRanks> {
  const now = await openEstimates(path, request.figure)
  const earlier = before === null ? null : await openEstimates(before, now.figure)
  const changed = earlier && changesOfRanks(now, earlier, request)
  const units = unitsOf(now)
  return {
    ...rankedBy(units, null, request),
    ...{ figure: now.figure, formula: now.formula, level: request.level },
    withoutValue: now.domains.flatMap(({ domain, value }) => (domain !== null && value === null ? [domain] : [])),
    changes: changed?.changes ?? null,
    warnings: [...now.warnings, ...(earlier?.warnings ?? []), ...(changed?.doubts ?? [])],
  }
}

/**
 * Sets the ranks of the units of a survey beside those in an earlier one that was drawn apart.
 *
 * @throws Problem as `requireComparable` does; `invalid-input` for no units or too many
 */
export function changesOfRanks(
  now: OpenedEstimates,
  earlier: OpenedEstimates,
  request: Omit<RankRequest, 'figure'>,
): { readonly changes: RankChanges; readonly doubts: readonly Fault[] } {
  const doubts = requireComparable(now, earlier)
  return { doubts, changes: rankChanges(unitsOf(now), unitsOf(earlier), settingsOf(request)) }
}

/** Ranks units as a request asks for. */
export function rankedBy(
  units: readonly RankUnit[],
  covariance: UnitCovariance | null,
  request: Omit<RankRequest, 'figure'>,
): Ranking {
  return rankUnits(units, covariance, settingsOf(request))
}

function settingsOf({ level, draws, seed }: Omit<RankRequest, 'figure'>): RankingSettings {
  return { level, draws, draw: seededWords(seed) }
}

function unitsOf({ path, domains }: OpenedEstimates): readonly RankUnit[] {
  const units = domains.flatMap(({ domain, value, standardError, df }) =>
    domain === null || value === null ? [] : [{ id: domain, value, standardError, df }],
  )
  requireFew(units.length, path)
  return units
}

/** @throws Problem `invalid-input` for no units, or more than can be set beside each other */
export function requireFew(units: number, where: string): void {
  if (units >= 1 && units <= mostUnits) return
  const expected = {
    vi: `số liệu riêng của từ 1 đến ${mostUnits} đơn vị (survey estimate --by)`,
    en: `with figures of 1 to ${mostUnits} units (survey estimate --by)`,
  }
  throw new Problem('invalid-input', { where, expected, got: units })
}
