import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { SurveyView } from '../../../contract/survey-api-views.ts'
import { surveyQuery } from '../../api/survey-queries.ts'
import { Loading } from '../../parts/loading.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { CampaignIntro } from '../campaign-intro.tsx'
import { ComputePanel } from './compute-panel.tsx'
import { FilesPanel } from './files-panel.tsx'
import { ResultsPanel } from './results-panel.tsx'

/** The draw has as much as all else, and comes beside it. */
const DrawPanel = lazy(async () => ({ default: (await import('./draw-panel.tsx')).DrawPanel }))

/** The survey of a campaign: plan and draw, answers, what is computed of them, and its points on their way into the rounds. */
export function SurveyPage() {
  const { t } = useMessages()
  const { id } = useParams({ from: '/signed-in/campaigns/$id/survey' })
  const survey = useQuery(surveyQuery(id))
  const { data } = survey
  return (
    <>
      <PageHeading
        title={t('survey.title')}
        intro={data && <CampaignIntro id={id} title={data.title} isSample={data.isSample} />}
      />
      <QueryView query={survey} skeletonLines={10}>
        {(found) => <Survey campaign={id} survey={found} />}
      </QueryView>
    </>
  )
}

export function Survey({ campaign, survey }: { readonly campaign: string; readonly survey: SurveyView }) {
  const { t } = useMessages()
  return (
    <>
      <FilesPanel
        {...{ campaign, survey, kinds: ['plan', 'protocol', 'replacements'] }}
        title={t('survey.draw')}
        intro={t('survey.drawIntro')}
        none={t('survey.noDraw')}
      />
      <Suspense fallback={<Loading lines={10} />}>
        <DrawPanel {...{ campaign, survey }} />
      </Suspense>
      <FilesPanel
        {...{ campaign, survey, kinds: ['design', 'answers'] }}
        title={t('survey.answers')}
        intro={t(survey.readsAnswers ? 'survey.answersIntro' : 'survey.answersHidden')}
        none={t('survey.noAnswers')}
      />
      {survey.surveys && <ComputePanel {...{ campaign, survey }} />}
      <ResultsPanel {...{ campaign, survey }} />
    </>
  )
}
