import { queryOptions } from '@tanstack/react-query'
import type {
  DrawProtocolView,
  ProtocolCheckView,
  RankChangesView,
  ResultPointsView,
  SurveyResultView,
  SurveySampleView,
  SurveyView,
  UnitsFigureView,
} from '../../contract/survey-api-views.ts'
import { getJson, sendFile } from './request.ts'

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

/** How many are to be asked by the protocols that count: asked again with the survey. */
export const surveySampleQuery = (campaign: string) =>
  queryOptions({
    queryKey: ['campaigns', campaign, 'survey', 'sample'],
    queryFn: ({ signal }) => getJson<SurveySampleView>(`${surveyPath(campaign)}/sample`, signal),
  })

export const resultPointsQuery = (campaign: string, version: number) =>
  queryOptions({
    queryKey: ['campaigns', campaign, 'survey', 'results', version, 'points'],
    queryFn: ({ signal }) => getJson<ResultPointsView>(`${surveyPath(campaign)}/results/${version}/points`, signal),
  })

/** Which figure of which result. */
interface ResultFigure {
  readonly campaign: string
  readonly version: number
  /** Kind and id, as in `part:I`. */
  readonly figure: string
}

export const unitsFigureQuery = ({ campaign, version, figure }: ResultFigure) =>
  queryOptions({
    queryKey: ['campaigns', campaign, 'survey', 'results', version, 'units', figure],
    queryFn: ({ signal }) =>
      getJson<UnitsFigureView>(
        `${surveyPath(campaign)}/results/${version}/units?${new URLSearchParams({ figure })}`,
        signal,
      ),
  })

/** Beside what ranks are set; files of the same name are told apart by when they were chosen. */
export type EarlierSurvey =
  | { readonly kind: 'result'; readonly campaign: string; readonly version: number }
  | { readonly kind: 'file'; readonly file: File; readonly chosen: number }

export const rankChangesQuery = ({ campaign, version, figure }: ResultFigure, earlier: EarlierSurvey) => {
  const path = `${surveyPath(campaign)}/results/${version}/rank-changes`
  const beside = earlier.kind === 'file' ? earlier.chosen : [earlier.campaign, earlier.version]
  return queryOptions({
    queryKey: ['campaigns', campaign, 'survey', 'results', version, 'rank-changes', figure, beside],
    queryFn: ({ signal }) => {
      if (earlier.kind === 'file') {
        const asked = new URLSearchParams({ figure, name: earlier.file.name })
        return sendFile<RankChangesView>(`${path}?${asked}`, earlier.file)
      }
      const of = { earlier: earlier.campaign, earlierVersion: String(earlier.version) }
      return getJson<RankChangesView>(`${path}?${new URLSearchParams({ figure, ...of })}`, signal)
    },
  })
}
