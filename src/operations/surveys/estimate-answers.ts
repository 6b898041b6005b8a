import type { Fault } from '../../fault.ts'
import type { IndexFormula } from '../../framework/framework.ts'
import { Problem } from '../../problem.ts'
import { seededDraw } from '../../stats/seeded-random.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import { estimateSurvey } from '../../survey/estimate/estimate-survey.ts'
import { bootstrap } from '../../survey/replicates/bootstrap.ts'
import { jackknife } from '../../survey/replicates/jackknife.ts'
import type { Replicates } from '../../survey/replicates/replicates.ts'
import { type LabelledEstimate, labelledEstimate } from './labelled-estimate.ts'
import { type OpenedAnswers, openAnswers, type WantedOfAnswers } from './open-answers.ts'

/** How standard errors are made. */
export type ErrorMethod =
  | { readonly kind: 'linearized' }
  | { readonly kind: 'jackknife' }
  | { readonly kind: 'bootstrap'; readonly replicates: number; readonly seed: number }

/** What a survey's answers give. */
export interface SurveyEstimates {
  /** Null if the design does not say. */
  readonly indexYear: number | null
  /** How ratings became per cent; null for a survey without an index. */
  readonly formula: IndexFormula | null
  readonly errors: ErrorMethod['kind']
  readonly estimates: readonly LabelledEstimate[]
  readonly warnings: readonly Fault[]
}

/** A replicate weighs every primary unit, and leaves one out: with more units there is too much of both. */
const mostJackknifeUnits = 5000

/**
 * Estimates from files of answers what a design asks for.
 *
 * @throws Problem as `openAnswers` does; `invalid-input` for a jackknife that cannot be made
 */
export async function estimateAnswers(
  paths: readonly string[],
  designPath: string,
  { errors, ...wanted }: WantedOfAnswers & { readonly errors: ErrorMethod },
): Promise<SurveyEstimates> {
  const { design, totals, warnings } = await openAnswers(paths, designPath, wanted)
  const replicates = replicatesOf({ design, totals, warnings }, errors)
  return {
    indexYear: design.indexYear,
    formula: formulaOf(design),
    errors: errors.kind,
    estimates: estimateSurvey(totals, design.lonelyRule, replicates).map(labelledEstimate),
    warnings,
  }
}

/** How the ratings of a survey become per cent; null for a survey without an index. */
export function formulaOf({ questions }: SurveyDesign): IndexFormula | null {
  return questions.find((question) => question.formula !== null)?.formula ?? null
}

function replicatesOf({ design, totals }: OpenedAnswers, errors: ErrorMethod): Replicates | null {
  const [primary] = totals.units
  if (errors.kind === 'linearized' || !primary) return null
  if (errors.kind === 'bootstrap') return bootstrap(primary, errors.replicates, seededDraw(errors.seed))
  const units = primary.stratumOfUnit.length
  const made = units <= mostJackknifeUnits ? jackknife(primary, design.lonelyRule) : null
  if (made) return made
  const expected = {
    vi: `từ 2 đến ${mostJackknifeUnits} đơn vị chọn mẫu bước đầu, không phải đơn vị nào cũng một mình trong tầng`,
    en: `2 to ${mostJackknifeUnits} primary units, not every one alone in its stratum`,
  }
  throw new Problem('invalid-input', { where: '--errors jackknife', expected, got: units })
}
