import { describeFault, type Fault } from '../../fault.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { estimateAnswers, type SurveyEstimates } from '../surveys/estimate-answers.ts'
import { rankEveryFigure } from '../surveys/rank-every-figure.ts'
import { inFiles } from './in-files.ts'
import type { SurveyResultContent } from './survey-result.ts'

/** Files of a survey, and the column whose values are its units. */
export interface SurveyToCompute {
  readonly design: SourceFile
  readonly answers: readonly SourceFile[]
  /** Null for figures of all people only. */
  readonly column: string | null
}

/** As the command line computes where it is not told otherwise: the same files give the same result there. */
export const usualRanking = { level: 0.95, draws: 10_000, seed: 1 } as const

/**
 * Estimates a survey with its errors, and ranks its units by every figure.
 *
 * @param tell told how many of two steps are done, often on the way
 * @throws Problem `faulty-files` with every fault of all files; as `estimateAnswers` and `rankAnswers` do
 */
export function computeSurvey(
  { design, answers, column }: SurveyToCompute,
  tell: (steps: number) => Promise<void>,
): Promise<SurveyResultContent> {
  return inFiles([design, ...answers], async ({ paths: [designPath = '', ...paths], named }) => {
    const wanted = { domain: column, designEffects: true, errors: { kind: 'linearized' } } as const
    const estimated = await estimateAnswers(paths, designPath, wanted)
    await tell(1)
    const figure = estimated.estimates.find(({ kind }) => kind === 'overall')?.id ?? null
    const told = () => tell(1)
    const every =
      column === null ? [] : await rankEveryFigure(paths, { design: designPath, by: column }, usualRanking, told)
    await tell(2)
    const overall = every.find(({ kind }) => kind === 'overall')
    return {
      ...contentOf(estimated, named(estimated.warnings)),
      ...{ figure, level: usualRanking.level, otherRanks: every.filter((each) => each !== overall) },
      ranks: overall ? { units: overall.units, withoutValue: overall.withoutValue } : null,
    }
  })
}

function contentOf(
  { indexYear, formula, scale, primaryUnit, weights, estimates }: SurveyEstimates,
  warnings: readonly Fault[],
) {
  const told = warnings.map((fault) => ({ vi: describeFault(fault, 'vi'), en: describeFault(fault, 'en') }))
  return { indexYear, formula, scale, primaryUnit, weights, estimates, warnings: told }
}
