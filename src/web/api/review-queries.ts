import { queryOptions } from '@tanstack/react-query'
import type { MeetingView, RiskView, UnitLossesView } from '../../contract/api-views.ts'
import { getJson } from './request.ts'

const pathOf = (round: string) => `/api/rounds/${encodeURIComponent(round)}`

/** What may cost the round points. */
export const risksQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'risks'],
    queryFn: ({ signal }) => getJson<RiskView[]>(`${pathOf(round)}/risks`, signal),
  })

/** What may cost a sub-criterion points; forgotten with the sub-criterion itself. */
export const itemRisksQuery = (round: string, code: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'items', code, 'risks'],
    queryFn: ({ signal }) => getJson<RiskView[]>(`${pathOf(round)}/items/${encodeURIComponent(code)}/risks`, signal),
  })

/** Which units below cost a sub-criterion its points; forgotten with the sub-criterion itself. */
export const unitLossesQuery = (round: string, code: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'items', code, 'unit-losses'],
    queryFn: ({ signal }) =>
      getJson<UnitLossesView>(`${pathOf(round)}/items/${encodeURIComponent(code)}/unit-losses`, signal),
  })

export const meetingQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'meeting'],
    queryFn: ({ signal }) => getJson<MeetingView>(`${pathOf(round)}/meeting`, signal),
  })
