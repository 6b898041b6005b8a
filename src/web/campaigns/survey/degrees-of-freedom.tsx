import type { SurveyEstimateView } from '../../../contract/survey-api-views.ts'
import { useMessages } from '../../parts/use-messages.ts'
import { numberText } from './survey-texts.ts'

/** Degrees of freedom of the units, and in brackets those of the interval where they are others. */
export function DegreesOfFreedom({ figure: { df, intervalDf } }: { readonly figure: SurveyEstimateView }) {
  const { t, language } = useMessages()
  const own = numberText(df, language, 0)
  if (intervalDf === df) return own
  return <span title={t('survey.intervalDf')}>{`${own} (${numberText(intervalDf, language, 1)})`}</span>
}
