import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { SurveyView } from '../../../contract/survey-api-views.ts'
import { surveyResultQuery } from '../../api/survey-queries.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatMoment } from '../../parts/format.ts'
import { Loading } from '../../parts/loading.tsx'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './survey.module.css'

interface ResultsPanelProps {
  readonly campaign: string
  readonly survey: SurveyView
}

/** What was computed: the newest version, or the one that the reader chooses. */
export function ResultsPanel({ campaign, survey }: ResultsPanelProps) {
  const { t } = useMessages()
  const [chosen, setChosen] = useState<number>()
  const newest = survey.results[0]?.version
  const version = chosen ?? newest
  if (version === undefined) {
    return (
      <Panel title={t('survey.results')}>
        <EmptyState title={t('survey.noResults')} hint={t('survey.noResultsHint')} />
      </Panel>
    )
  }
  return (
    <>
      {survey.results.length > 1 && (
        <NativeSelect
          className={classes.version ?? ''}
          label={t('survey.version')}
          value={String(version)}
          data={survey.results.map(({ version: each, at, by }) => ({
            value: String(each),
            label: t('survey.versionIs', {
              ...{ version: each, at: formatMoment(at), name: by.name ?? t('survey.somebody') },
            }),
          }))}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
      )}
      <Result key={version} {...{ campaign, survey, version }} />
    </>
  )
}

/** Much of the page is what a result is shown with, and it has to come first anyway. */
const ResultView = lazy(async () => ({ default: (await import('./result-view.tsx')).ResultView }))

function Result({ campaign, survey, version }: ResultsPanelProps & { readonly version: number }) {
  const result = useQuery(surveyResultQuery(campaign, version))
  return (
    <QueryView query={result} skeletonLines={10}>
      {(found) => (
        <Suspense fallback={<Loading lines={10} />}>
          <ResultView {...{ campaign, survey }} result={found} />
        </Suspense>
      )}
    </QueryView>
  )
}
