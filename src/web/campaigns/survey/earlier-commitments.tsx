import type { SurveyCommitmentView } from '../../../contract/survey-api-views.ts'
import { formatMoment } from '../../parts/format.ts'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './survey.module.css'

/** The commitments that were withdrawn, always in sight: nobody commits and draws until it pleases without its being seen. */
export function EarlierCommitments({ commitments }: { readonly commitments: readonly SurveyCommitmentView[] }) {
  const { t } = useMessages()
  const withdrawn = commitments.filter(({ withdrawnAt }) => withdrawnAt !== null)
  if (withdrawn.length === 0) return null
  return (
    <>
      <h3 className={classes.subTitle}>{t('survey.earlier')}</h3>
      <ul>
        {withdrawn.map(({ number, at, by, units, withdrawnAt, protocol, sha256 }) => (
          <li key={number}>
            {t('survey.earlierIs', {
              ...{ at: formatMoment(at), name: by.name ?? t('survey.somebody'), units },
              withdrawn: formatMoment(withdrawnAt),
            })}{' '}
            {t(protocol === null ? 'survey.earlierNotDrawn' : 'survey.earlierDrawn')}{' '}
            <code className={classes.hash}>{sha256}</code>
          </li>
        ))}
      </ul>
    </>
  )
}
