import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SurveyView } from '../../../contract/survey-api-views.ts'
import { surveyResultQuery } from '../../api/survey-queries.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatMoment } from '../../parts/format.ts'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { ResultFigures } from './result-figures.tsx'
import { ResultHead } from './result-head.tsx'
import { ResultPoints } from './result-points.tsx'
import { ResultRanks } from './result-ranks.tsx'
import { shownResult } from './shown-result.ts'
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
      <Result key={version} {...{ campaign, version }} />
    </>
  )
}

function Result({ campaign, version }: { readonly campaign: string; readonly version: number }) {
  const result = useQuery(surveyResultQuery(campaign, version))
  return (
    <QueryView query={result} skeletonLines={10}>
      {(found) => (
        <>
          <ResultHead campaign={campaign} result={found} />
          <ResultFigures result={shownResult(found)} />
          {found.ranks && <ResultRanks result={shownResult(found)} ranks={found.ranks} />}
          {found.ranks && <ResultPoints {...{ campaign, version }} />}
        </>
      )}
    </QueryView>
  )
}
