import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SurveyView } from '../../../contract/survey-api-views.ts'
import { ownJobsQuery } from '../../api/campaign-queries.ts'
import { sendJson } from '../../api/request.ts'
import { surveyPath, surveyQuery } from '../../api/survey-queries.ts'
import { FollowedJob } from '../../jobs/followed-job.tsx'
import { Panel } from '../../parts/panel.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './survey.module.css'
import { WeightFiles } from './weight-files.tsx'

interface ComputePanelProps {
  readonly campaign: string
  readonly survey: SurveyView
}

/** Asks for the survey to be computed, and follows how far that is. */
export function ComputePanel({ campaign, survey }: ComputePanelProps) {
  const { t } = useMessages()
  const has = (kind: SurveyView['files'][number]['kind']) => survey.files.some((file) => file.kind === kind)
  const isByProtocols = survey.weightSource === 'protocols'
  const isThere = has('design') && has('answers')
  return (
    <Panel title={t('survey.compute')}>
      <p>{t('survey.computeIntro')}</p>
      {isByProtocols && <WeightFiles files={survey.files} />}
      {!isThere && <p>{t('survey.missingFiles')}</p>}
      {isThere && (!isByProtocols || has('protocol')) && <ComputeForm {...{ campaign, survey }} />}
      <NewestJob campaign={campaign} />
    </Panel>
  )
}

function ComputeForm({ campaign, survey: { columns, results } }: ComputePanelProps) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const [column, setColumn] = useState(results[0]?.unitColumn ?? '')
  const start = useMutation({
    mutationFn: () => sendJson('POST', `${surveyPath(campaign)}-jobs`, { column: column.trim() || null }),
    onSuccess: () => queries.invalidateQueries(ownJobsQuery),
  })
  const field = { label: t('survey.column'), description: t('survey.columnHint'), value: column }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate()
      }}
    >
      {columns.length > 0 ? (
        <NativeSelect
          {...field}
          data={[{ value: '', label: t('survey.wholeOnly') }, ...columns]}
          onChange={(event) => setColumn(event.currentTarget.value)}
        />
      ) : (
        <TextInput {...field} maxLength={200} onChange={(event) => setColumn(event.currentTarget.value)} />
      )}
      <div>
        <Button type="submit" loading={start.isPending}>
          {t('survey.start')}
        </Button>
      </div>
      <ProblemNotice error={start.error} />
    </form>
  )
}

/** How far the newest computation is, or why it failed; what came of it stands among the results. */
function NewestJob({ campaign }: { readonly campaign: string }) {
  const queries = useQueryClient()
  const jobs = useQuery(ownJobsQuery)
  const newest = jobs.data?.find((job) => job.kind === 'survey' && job.campaign === campaign)
  if (!newest || newest.state === 'done') return null
  const refresh = () => {
    void queries.invalidateQueries(ownJobsQuery)
    void queries.invalidateQueries(surveyQuery(campaign))
  }
  return (
    <div className={classes.job}>
      <FollowedJob key={newest.id} id={newest.id} onEnd={refresh} />
    </div>
  )
}
