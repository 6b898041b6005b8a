import { rankedDomains } from '../../survey/compare/ranked-domains.ts'
import type { Estimate } from '../../survey/estimate/estimate.ts'
import { figuresOf } from '../../survey/estimate/estimation-plan.ts'
import { figureName } from '../../survey/estimate/figure-name.ts'
import { openAnswers } from './open-answers.ts'
import { type RankRequest, rankedBy, requireFew, type SurveyRanks } from './rank-survey.ts'
import type { SampleFiles } from './wanted-of-answers.ts'

/** The units of a survey ranked by one of its figures. */
export interface FigureRanks extends Pick<Estimate, 'kind' | 'id'>, Pick<SurveyRanks, 'units' | 'withoutValue'> {}

/** With more units it takes seconds a figure: then they are ranked by the overall index only. */
const mostUnitsRankedByAll = 200

/**
 * Ranks the domains of a survey by each of its figures as `rankAnswers` does by one, reading the answers once.
 *
 * @param tell told after each figure
 * @returns in the order of the figures; of the overall index only where there are more than 200 domains
 * @throws Problem as `openAnswers` does; `invalid-input` for an overall index of no domains or too many
 */
export async function rankEveryFigure(
  paths: readonly string[],
  { design: designPath, by, ...sample }: SampleFiles & { readonly design: string; readonly by: string },
  request: Omit<RankRequest, 'figure'>,
  tell: () => Promise<void>,
): Promise<readonly FigureRanks[]> {
  const wanted = { ...sample, domain: by, designEffects: false }
  const { design, totals } = await openAnswers(paths, designPath, wanted)
  const all = figuresOf(design.plan)
  const count = [...totals.domains.keys()].filter((name) => name !== '').length
  if (all.some(({ kind }) => kind === 'overall')) requireFew(count, `--by ${by}`)
  const figures = count > mostUnitsRankedByAll ? all.filter(({ kind }) => kind === 'overall') : all
  const found: FigureRanks[] = []
  for (const figure of figures) {
    const { units, covariance, withoutValue } = rankedDomains(totals, design.lonelyRule, figureName(figure, all))
    const { kind, id } = figure
    found.push({ kind, id, units: rankedBy(units, covariance, request).units, withoutValue })
    await tell()
  }
  return found
}
