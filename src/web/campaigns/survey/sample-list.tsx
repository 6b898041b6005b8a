import { useQuery } from '@tanstack/react-query'
import type { SurveySampleView } from '../../../contract/survey-api-views.ts'
import { surveyPath, surveySampleQuery } from '../../api/survey-queries.ts'
import { formatDecimal } from '../../parts/format.ts'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './survey.module.css'

/** Who is to be asked by the protocols: how many, what is not drawn yet, and the list to take along. */
export function SampleList({ campaign }: { readonly campaign: string }) {
  const sample = useQuery(surveySampleQuery(campaign))
  return (
    <QueryView query={sample} skeletonLines={2}>
      {(found) => <Found campaign={campaign} sample={found} />}
    </QueryView>
  )
}

function Found({ campaign, sample }: { readonly campaign: string; readonly sample: SurveySampleView }) {
  const { t, language } = useMessages()
  const { stage, asked, reserves, left, warnings } = sample
  const count = (number: number) => formatDecimal(String(number), language)
  return (
    <>
      <p>{t('survey.toAsk', { stage, asked: count(asked), reserves: count(reserves) })}</p>
      {left.length > 0 && <p>{t('survey.notDrawnYet', { stages: left.join(', ') })}</p>}
      {warnings.length > 0 && (
        <ul className={classes.checks}>
          {warnings.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        {(['xlsx', 'csv'] as const).map((format) => (
          <a
            key={format}
            href={`${surveyPath(campaign)}/sample/${format}?language=${language}`}
            download
            className={classes.link}
            aria-label={t('survey.listAs', { format: format.toUpperCase() })}
          >
            {format.toUpperCase()}
          </a>
        ))}
      </div>
    </>
  )
}
