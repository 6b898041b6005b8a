import type { SurveyEstimateView } from '../../../contract/survey-api-views.ts'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './survey.module.css'
import { whyText } from './survey-texts.ts'

/**
 * The label in words, with the sentence that says why: in sight where something speaks against the figure, one step away where nothing
 * does. Figures kept before there were sentences have none.
 */
export function ReliabilityLabel({ figure }: { readonly figure: SurveyEstimateView }) {
  const messages = useMessages()
  const { t } = messages
  const label = t(`survey.labelIs.${figure.label}`)
  const why = whyText(figure, messages)
  if (why === '') return <span className={classes.label}>{label}</span>
  if (figure.label !== 'reliable' || figure.warnings.length > 0) {
    return (
      <span className={classes.label}>
        {label}
        <span className={classes.sub}>{why}</span>
      </span>
    )
  }
  return (
    <details className={classes.label}>
      <summary className={classes.why}>
        {label} <span className={classes.whyWord}>({t('survey.why')})</span>
      </summary>
      <span className={classes.sub}>{why}</span>
    </details>
  )
}
