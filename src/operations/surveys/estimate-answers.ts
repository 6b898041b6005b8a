import type { Fault } from '../../fault.ts'
import type { IndexFormula } from '../../framework/framework.ts'
import { Problem } from '../../problem.ts'
import { seededDraw } from '../../stats/seeded-random.ts'
import type { RatingScale } from '../../survey/design/rating-scale.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import { estimateSurvey } from '../../survey/estimate/estimate-survey.ts'
import { bootstrap } from '../../survey/replicates/bootstrap.ts'
import { jackknife } from '../../survey/replicates/jackknife.ts'
import type { Replicates } from '../../survey/replicates/replicates.ts'
import type { WeightReport } from '../../survey/weights/weight-report.ts'
import type { AnswerTableAddress } from './find-answer-file.ts'
import { type LabelledEstimate, labelledEstimate } from './labelled-estimate.ts'
import { type OpenedAnswers, openAnswers } from './open-answers.ts'
import type { WantedOfAnswers } from './wanted-of-answers.ts'

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
  /** What the ratings of the criteria are; null for a survey without an index. */
  readonly scale: RatingScale | null
  /** The column of the primary units. */
  readonly primaryUnit: string | null
  readonly errors: ErrorMethod['kind']
  /** What was done to the weights; null where they are taken as they are. */
  readonly weights: WeightReport | null
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
  answers: readonly (string | AnswerTableAddress)[],
  designPath: string,
  { errors, ...wanted }: WantedOfAnswers & { readonly errors: ErrorMethod },
): Promise<SurveyEstimates> {
  const { design, totals, weights, warnings } = await openAnswers(answers, designPath, wanted)
  const replicates = replicatesOf({ design, totals }, errors)
  return {
    indexYear: design.indexYear,
    formula: formulaOf(design),
    scale: formulaOf(design) && design.scale,
    primaryUnit: design.stages[0]?.unit ?? null,
    errors: errors.kind,
    weights,
    estimates: estimateSurvey(totals, design.lonelyRule, replicates).map(labelledEstimate),
    warnings,
  }
}

/** How the ratings of a survey become per cent; null for a survey without an index. */
export function formulaOf({ questions, plan }: SurveyDesign): IndexFormula | null {
  return plan.criteria === 0 ? null : (questions[0]?.formula ?? null)
}

/** A jackknife has no agreed correction for units drawn without replacement by unequal chances. */
function jackknifeOfUnequal(): Problem {
  const expected = {
    vi: 'linearized hoặc bootstrap khi bước đầu có probability',
    en: 'linearized or bootstrap where the first stage has probabilities',
  }
  return new Problem('invalid-input', { where: '--errors', expected, got: 'jackknife' })
}

function replicatesOf(
  { design, totals }: Pick<OpenedAnswers, 'design' | 'totals'>,
  errors: ErrorMethod,
): Replicates | null {
  const [primary] = totals.units
  if (errors.kind === 'linearized' || !primary) return null
  const isUnequal = primary.probability.some((probability) => probability !== null)
  if (errors.kind === 'jackknife' && isUnequal) throw jackknifeOfUnequal()
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
