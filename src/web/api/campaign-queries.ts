import { queryOptions } from '@tanstack/react-query'
import type { JobView } from '../../contract/api-views.ts'
import type {
  AppealCountsView,
  CampaignCutsView,
  CampaignDetailsView,
  CampaignItemView,
  CampaignProgressView,
  CouncilView,
  CourseView,
  DifferencesView,
  FrameworkChangesView,
  FrameworkView,
  ItemView,
  ListedCampaignView,
  PublicationView,
  PublishingView,
  RankingView,
  SurveyPointsView,
} from '../../contract/campaign-api-views.ts'
import { getJson, getText } from './request.ts'

const pathOf = (id: string) => `/api/campaigns/${encodeURIComponent(id)}`

export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: ({ signal }) => getJson<ListedCampaignView[]>('/api/campaigns', signal),
})

export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', id],
    queryFn: ({ signal }) => getJson<CampaignDetailsView>(pathOf(id), signal),
  })

/** Progress by domain, sub-criterion and lead agency, of one round or of all. */
export const campaignProgressQuery = (id: string, round: string | null = null) =>
  queryOptions({
    queryKey: ['campaigns', id, 'progress', round],
    queryFn: ({ signal }) =>
      getJson<CampaignProgressView>(
        `${pathOf(id)}/progress${round === null ? '' : `?round=${encodeURIComponent(round)}`}`,
        signal,
      ),
  })

export const campaignItemQuery = (id: string, code: string) =>
  queryOptions({
    queryKey: ['campaigns', id, 'items', code],
    queryFn: ({ signal }) => getJson<CampaignItemView>(`${pathOf(id)}/items/${encodeURIComponent(code)}`, signal),
  })

export const campaignCutsQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', id, 'cuts'],
    queryFn: ({ signal }) => getJson<CampaignCutsView>(`${pathOf(id)}/cuts`, signal),
  })

export const campaignAppealsQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', id, 'appeals'],
    queryFn: ({ signal }) => getJson<AppealCountsView>(`${pathOf(id)}/appeals`, signal),
  })

export const councilQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', id, 'council'],
    queryFn: ({ signal }) => getJson<CouncilView>(`${pathOf(id)}/council`, signal),
  })

export const frameworksQuery = queryOptions({
  queryKey: ['frameworks'],
  queryFn: ({ signal }) => getJson<FrameworkView[]>('/api/frameworks', signal),
  staleTime: Number.POSITIVE_INFINITY,
})

export const roundCourseQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'course'],
    queryFn: ({ signal }) => getJson<CourseView>(`/api/rounds/${encodeURIComponent(round)}/course`, signal),
  })

export const roundItemQuery = (round: string, code: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'items', code],
    queryFn: ({ signal }) =>
      getJson<ItemView>(`/api/rounds/${encodeURIComponent(round)}/items/${encodeURIComponent(code)}`, signal),
  })

export const surveyPointsQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', id, 'survey-points'],
    queryFn: ({ signal }) => getJson<SurveyPointsView>(`${pathOf(id)}/survey-points`, signal),
  })

export const publishingQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', id, 'publishing'],
    queryFn: ({ signal }) => getJson<PublishingView>(`${pathOf(id)}/publishing`, signal),
  })

export const publicationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', id, 'publications'],
    queryFn: ({ signal }) => getJson<PublicationView[]>(`${pathOf(id)}/publications`, signal),
  })

/** The ranking of the newest publication. */
export const rankingQuery = (id: string) =>
  queryOptions({
    queryKey: ['campaigns', id, 'ranking'],
    queryFn: ({ signal }) => getJson<RankingView>(`${pathOf(id)}/ranking`, signal),
  })

/** What differs between a publication and the one before it. */
export const differencesQuery = (id: string, number: number) =>
  queryOptions({
    queryKey: ['campaigns', id, 'publications', number, 'differences'],
    queryFn: ({ signal }) => getJson<DifferencesView>(`${pathOf(id)}/publications/${number}/differences`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** What another framework scores differently from that of a campaign. */
export const frameworkChangesQuery = (id: string, framework: string) =>
  queryOptions({
    queryKey: ['campaigns', id, 'framework-changes', framework],
    queryFn: ({ signal }) =>
      getJson<FrameworkChangesView>(
        `${pathOf(id)}/framework-changes?framework=${encodeURIComponent(framework)}`,
        signal,
      ),
  })

/** Jobs that the reader asked for, the newest first; those of a week ago are forgotten. */
export const ownJobsQuery = queryOptions({
  queryKey: ['jobs'],
  queryFn: ({ signal }) => getJson<JobView[]>('/api/jobs', signal),
})

/** The table that a rescoring has made, as it is in its file. */
export const rescoredUnitsQuery = (job: string) =>
  queryOptions({
    queryKey: ['jobs', job, 'rescored'],
    queryFn: ({ signal }) => getText(`/api/jobs/${encodeURIComponent(job)}/files/tinh-lai.csv`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
