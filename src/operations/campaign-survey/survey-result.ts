import type { Language } from '../../fault.ts'
import type { IndexFormula } from '../../framework/framework.ts'
import type { RatingScale } from '../../survey/design/rating-scale.ts'
import type { WeightReport } from '../../survey/weights/weight-report.ts'
import type { LabelledEstimate } from '../surveys/labelled-estimate.ts'
import type { FigureRanks } from '../surveys/rank-every-figure.ts'

/** What was computed of a survey, as it is kept. */
export interface SurveyResultContent {
  /** Null if the design does not say. */
  readonly indexYear: number | null
  /** How ratings became per cent; null for a survey without an index. */
  readonly formula: IndexFormula | null
  /** What the ratings were; null for a survey without an index. */
  readonly scale: RatingScale | null
  /** The column of the primary units; null where it is not known. */
  readonly primaryUnit: string | null
  /** Id of the overall index; null for a survey without one. */
  readonly figure: string | null
  /** The probability with which intervals and sets of ranks hold the truth. */
  readonly level: number
  /** Null where weights are taken as they are. */
  readonly weights: WeightReport | null
  readonly estimates: readonly LabelledEstimate[]
  /** Of the overall index; null where there are no units or there is no index. */
  readonly ranks: Pick<FigureRanks, 'units' | 'withoutValue'> | null
  /** Of the other figures; empty where there are no units or too many, and in results of earlier versions. */
  readonly otherRanks: readonly FigureRanks[]
  /** What was doubtful in the files: where, what, and what to do. */
  readonly warnings: readonly Readonly<Record<Language, string>>[]
}
