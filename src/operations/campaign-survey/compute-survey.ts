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
  /** The protocols that strata, chances and weights come from; none where the design says them. */
  readonly protocols: readonly SourceFile[]
  /** Records of who took whose place in the samples of these protocols. */
  readonly replacements: readonly SourceFile[]
  /** Null for figures of all people only. */
  readonly column: string | null
}

/** As the command line computes where it is not told otherwise: the same files give the same result there. */
export const usualRanking = { level: 0.95, draws: 10_000, seed: 1 } as const

/**
 * Estimates a survey with its errors, and ranks its units by every figure.
 *
 * @param tell told how many of two steps are done, often on the way
 * @throws Problem `faulty-files` with every fault of all files, `unrelated-protocols`; as `estimateAnswers` and `rankAnswers` do
 */
export function computeSurvey(
  { design, answers, protocols, replacements, column }: SurveyToCompute,
  tell: (steps: number) => Promise<void>,
): Promise<SurveyResultContent> {
  return inFiles([design, ...answers, ...protocols, ...replacements], async ({ paths: all, named }) => {
    const [designPath = ''] = all
    const paths = all.slice(1, 1 + answers.length)
    const drawn = all.slice(1 + answers.length)
    const sample = { protocols: drawn.slice(0, protocols.length), replacements: drawn.slice(protocols.length) }
    const wanted = { ...sample, domain: column, designEffects: true, errors: { kind: 'linearized' } } as const
    const estimated = await estimateAnswers(paths, designPath, wanted)
    await tell(1)
    const figure = estimated.estimates.find(({ kind }) => kind === 'overall')?.id ?? null
    const told = () => tell(1)
    const ranked = { design: designPath, by: column ?? '', ...sample }
    const every = column === null ? [] : await rankEveryFigure(paths, ranked, usualRanking, told)
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
