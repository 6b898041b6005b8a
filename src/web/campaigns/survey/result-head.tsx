import { Button } from '@mantine/core'
import { intervalOnScale, isBeyondScale } from '../../../contract/interval-on-scale.ts'
import type { SurveyResultView } from '../../../contract/survey-api-views.ts'
import { surveyPath } from '../../api/survey-queries.ts'
import { formatMoment } from '../../parts/format.ts'
import { Panel } from '../../parts/panel.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './survey.module.css'
import { intervalText, numberText, whyText } from './survey-texts.ts'

interface ResultHeadProps {
  readonly campaign: string
  readonly result: SurveyResultView
}

/** The overall index with its interval, how it was computed and from what, and downloads. */
export function ResultHead({ campaign, result }: ResultHeadProps) {
  const messages = useMessages()
  const { t, language } = messages
  const { all, units, figure, level, version, at, by, formula, scale, unitColumn } = result
  const overall = all.find(({ id, kind }) => kind === 'overall' && id === figure)
  const why = overall ? whyText(overall, messages) : ''
  return (
    <Panel title={t('survey.results')}>
      {overall && (
        <>
          <p className={classes.overall}>{t('survey.overall', { value: numberText(overall.value, language) })}</p>
          <p>
            {intervalText(intervalOnScale(overall, formula), level, messages)}. {t('survey.label')}:{' '}
            {t(`survey.labelIs.${overall.label}`)}
            {why !== '' && ` (${why})`}.
          </p>
        </>
      )}
      <p className={classes.quiet}>
        {t('survey.versionIs', { version, at: formatMoment(at), name: by.name ?? t('survey.somebody') })}.{' '}
        {formula && `${t('survey.formula')}: ${t(`survey.formulaIs.${formula}`)}. `}
        {scale && `${t('survey.scale', scale)}. `}
        {unitColumn !== null && t('survey.byColumn', { column: unitColumn })}{' '}
        {[...all, ...units].some((each) => isBeyondScale(each, formula)) && t('survey.cutIntervals')}
      </p>
      <Weights weights={result.weights} />
      <Inputs inputs={result.inputs} />
      {result.warnings.length > 0 && (
        <details className={classes.details} open={result.warnings.length <= 5}>
          <summary>
            {t('survey.warnings')} ({result.warnings.length})
          </summary>
          <ul>
            {result.warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <fieldset className={classes.downloads}>
        <legend>{t('survey.downloads')}</legend>
        {(['xlsx', 'csv', 'json'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            href={`${surveyPath(campaign)}/results/${version}/${format}?language=${language}`}
            download
            variant="default"
            size="xs"
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </fieldset>
    </Panel>
  )
}

function Weights({ weights }: Pick<SurveyResultView, 'weights'>) {
  const { t, language } = useMessages()
  if (!weights) return null
  const { response, calibration } = weights
  return (
    <p>
      {response &&
        t('survey.response', {
          ...{ answered: response.answered, replacements: response.replacements, unanswered: response.unanswered },
          rate: numberText(100 * response.rate, language, 1),
        })}{' '}
      {calibration &&
        t('survey.calibrated', {
          columns: calibration.columns.join(', '),
          ...{ least: numberText(calibration.least, language), greatest: numberText(calibration.greatest, language) },
        })}
    </p>
  )
}

function Inputs({ inputs }: Pick<SurveyResultView, 'inputs'>) {
  const { t } = useMessages()
  return (
    <details className={classes.details}>
      <summary>{t('survey.inputs')}</summary>
      <ul>
        {inputs.map(({ kind, name, sha256 }) => (
          <li key={`${kind} ${name}`}>
            {t(`survey.is.${kind}`)} {name}: <code className={classes.hash}>{sha256}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}
