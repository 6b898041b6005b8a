import { describeFault, type Fault } from '../../fault.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { estimateAnswers, type SurveyEstimates } from '../surveys/estimate-answers.ts'
import { rankAnswers } from '../surveys/rank-survey.ts'
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
const usual = { level: 0.95, draws: 10_000, seed: 1 } as const

/**
 * Estimates a survey with its errors, and ranks its units by the overall index.
 *
 * @param tell told of each of two steps when it is done
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
    const by = figure === null ? null : column
    const ranks = by === null ? null : await rankAnswers(paths, { design: designPath, by }, { figure: null, ...usual })
    await tell(2)
    return {
      ...contentOf(estimated, named(estimated.warnings)),
      ...{ figure, level: usual.level, ranks: ranks && { units: ranks.units, withoutValue: ranks.withoutValue } },
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
