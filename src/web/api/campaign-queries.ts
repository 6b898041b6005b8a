import { queryOptions } from '@tanstack/react-query'
import type {
  CampaignCutsView,
  CampaignDetailsView,
  CampaignItemView,
  CampaignProgressView,
  CourseView,
  FrameworkView,
  ItemView,
  ListedCampaignView,
} from '../../contract/campaign-api-views.ts'
import { getJson } from './request.ts'

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
