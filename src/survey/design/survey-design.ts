import type { IndexFormula } from '../../framework/framework.ts'
import type { EstimationPlan } from '../estimate/estimation-plan.ts'
import type { Calibration } from '../weights/calibration.ts'
import type { ResponseColumns } from '../weights/response-columns.ts'
import type { LonelyRule } from './lonely-rule.ts'
import type { QuestionOption } from './question-option.ts'
import type { RatingScale } from './rating-scale.ts'

/** Where the answers say what was drawn at a stage: names of columns. */
export interface DesignStage {
  readonly unit: string
  /** Null at a stage without strata. */
  readonly stratum: string | null
  /** Holds how many units there were to draw from, in the stratum or in the parent; null where that is not known. */
  readonly population: string | null
  /** Holds the chance of each unit to be drawn, where they were unequal, in the place of a population; null elsewhere. */
  readonly probability: string | null
}

/** A column with answers. */
export interface Question {
  readonly column: string
  /** How its ratings become per cent; null for a column of plain numbers. */
  readonly formula: IndexFormula | null
  /** What its ratings are; says nothing of a column of plain numbers. */
  readonly scale: RatingScale
  /** The option whose share is estimated; null where the column holds numbers or ratings. */
  readonly option: QuestionOption | null
  /** Texts in it that stand for no answer, beside the empty cell. */
  readonly noAnswer: readonly string[]
}

/** How a survey was drawn, as its answers tell, and what is estimated from them. */
export interface SurveyDesign {
  /** The year that the figures are of; null if the design does not say. */
  readonly indexYear: number | null
  /** From the primary units down; those that the variance is made of, which name a population or probabilities from the second on. */
  readonly stages: readonly DesignStage[]
  readonly weighting: { readonly kind: 'weight' | 'probabilities'; readonly columns: readonly string[] }
  /** Who of the people drawn answered; null where all rows are people who did. */
  readonly response: ResponseColumns | null
  /** The known totals that weights are brought to; null where they are taken as they are. */
  readonly calibration: Calibration | null
  /** The column that tells people apart; null if none does. */
  readonly respondent: string | null
  readonly lonelyRule: LonelyRule
  /** Whether units of different strata may have the same id. */
  readonly nestedIds: boolean
  /** The codes that stand for no answer to criteria. A number among them is a number elsewhere, unless the design says otherwise. */
  readonly noAnswer: readonly string[]
  /** The scale of the criteria. */
  readonly scale: RatingScale
  readonly questions: readonly Question[]
  readonly plan: EstimationPlan
}
