import type { SurveyFileView } from '../../../contract/survey-api-views.ts'
import { useMessages } from '../../parts/use-messages.ts'

/** Which protocols and records of replacements a result would take strata, chances and weights from. */
export function WeightFiles({ files }: { readonly files: readonly SurveyFileView[] }) {
  const { t } = useMessages()
  const taken = files.filter(({ kind }) => kind === 'protocol' || kind === 'replacements')
  if (!taken.some(({ kind }) => kind === 'protocol')) return <p>{t('survey.needsProtocol')}</p>
  return (
    <>
      <p>{t('survey.weightsFrom')}</p>
      <ul>
        {taken.map(({ number, kind, name }) => (
          <li key={number}>
            {t(`survey.is.${kind}`)}: {name}
          </li>
        ))}
      </ul>
    </>
  )
}
