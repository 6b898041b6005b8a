import { queryOptions } from '@tanstack/react-query'
import type {
  DrawProtocolView,
  ProtocolCheckView,
  ResultPointsView,
  SurveyResultView,
  SurveyView,
} from '../../contract/survey-api-views.ts'
import { getJson } from './request.ts'

/** Where the survey of a campaign is. */
export const surveyPath = (campaign: string) => `/api/campaigns/${encodeURIComponent(campaign)}/survey`

export const surveyQuery = (campaign: string) =>
  queryOptions({
    queryKey: ['campaigns', campaign, 'survey'],
    queryFn: ({ signal }) => getJson<SurveyView>(surveyPath(campaign), signal),
  })

/** A result never changes; the language of its texts may. */
export const surveyResultQuery = (campaign: string, version: number) =>
  queryOptions({
    queryKey: ['campaigns', campaign, 'survey', 'results', version],
    queryFn: ({ signal }) => getJson<SurveyResultView>(`${surveyPath(campaign)}/results/${version}`, signal),
  })

/** A protocol as its file holds it. */
export const drawProtocolQuery = (campaign: string, number: number) =>
  queryOptions({
    queryKey: ['campaigns', campaign, 'survey', 'files', number],
    queryFn: ({ signal }) => getJson<DrawProtocolView>(`${surveyPath(campaign)}/files/${number}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Holds a protocol against plan and frame as they count now: asked again with the survey. */
export const protocolCheckQuery = (campaign: string, number: number) =>
  queryOptions({
    queryKey: ['campaigns', campaign, 'survey', 'files', number, 'check'],
    queryFn: ({ signal }) => getJson<ProtocolCheckView>(`${surveyPath(campaign)}/files/${number}/check`, signal),
  })

export const resultPointsQuery = (campaign: string, version: number) =>
  queryOptions({
    queryKey: ['campaigns', campaign, 'survey', 'results', version, 'points'],
    queryFn: ({ signal }) => getJson<ResultPointsView>(`${surveyPath(campaign)}/results/${version}/points`, signal),
  })
