import { intervalOnScale } from '../../../contract/interval-on-scale.ts'
import type { SurveyEstimateView, SurveyResultView } from '../../../contract/survey-api-views.ts'

/** A result as it is shown: intervals end where the scale of the index does. */
export function shownResult(result: SurveyResultView): SurveyResultView {
  const cut = (each: SurveyEstimateView) => intervalOnScale(each, result.formula)
  return { ...result, all: result.all.map(cut), units: result.units.map(cut) }
}
