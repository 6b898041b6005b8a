import type { SurveyEstimateView, SurveyResultView } from '../../../contract/survey-api-views.ts'
import { figureKey } from './figure-key.ts'
import { inKindOrder } from './figure-order.ts'

/** The figure that the address names, or the chief one of the result; undefined for a result without figures. */
export function chosenFigure({ all }: SurveyResultView, wanted: string | undefined): SurveyEstimateView | undefined {
  return all.find((each) => figureKey(each) === wanted) ?? inKindOrder(all)[0]
}
