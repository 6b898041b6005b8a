import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  AuditPageView,
  CourseView,
  FoundEvidenceView,
  ItemView,
  ListedOrganisationView,
  OrganisationDetailsView,
  PersonView,
  PersonWithRolesView,
  ProviderView,
  RoundView,
  SessionView,
} from '../../contract/api-views.ts'
import type { EvidenceView } from '../../contract/evidence-views.ts'
import type { ResultsView } from '../../contract/results-view.ts'
import { getJson } from './request.ts'

/** Who is signed in, with their roles. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => getJson<PersonWithRolesView>('/api/me', signal),
  staleTime: 60_000,
})

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => getJson<SessionView[]>('/api/me/sessions', signal),
})

export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: ({ signal }) => getJson<ProviderView[]>('/api/auth/providers', signal),
  staleTime: Number.POSITIVE_INFINITY,
})

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => getJson<PersonView[]>('/api/people', signal),
})

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id],
    queryFn: ({ signal }) => getJson<PersonWithRolesView>(`/api/people/${encodeURIComponent(id)}`, signal),
  })

export const roundsQuery = queryOptions({
  queryKey: ['rounds'],
  queryFn: ({ signal }) => getJson<RoundView[]>('/api/rounds', signal),
})

export const resultsQuery = (id: string) =>
  queryOptions({
    queryKey: ['rounds', id, 'results'],
    queryFn: ({ signal }) => getJson<ResultsView>(`/api/rounds/${encodeURIComponent(id)}/results`, signal),
  })

export const courseQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'course'],
    queryFn: ({ signal }) => getJson<CourseView>(`/api/rounds/${encodeURIComponent(round)}/course`, signal),
  })

export const itemQuery = (round: string, code: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'items', code],
    queryFn: ({ signal }) =>
      getJson<ItemView>(`/api/rounds/${encodeURIComponent(round)}/items/${encodeURIComponent(code)}`, signal),
  })

export const evidenceQuery = (round: string, code: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'evidence', code],
    queryFn: ({ signal }) =>
      getJson<EvidenceView[]>(withQuery(`/api/rounds/${encodeURIComponent(round)}/evidence`, { code }), signal),
  })

/** Evidence of all rounds of the organisation, to be used again. */
export const foundEvidenceQuery = (round: string, text: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'found-evidence', text],
    queryFn: ({ signal }) =>
      getJson<FoundEvidenceView[]>(
        withQuery(`/api/rounds/${encodeURIComponent(round)}/evidence/search`, { text }),
        signal,
      ),
    enabled: text !== '',
  })

export interface OrganisationFilter {
  /** As 2025-06-30; today if it is left out. */
  readonly day?: string | undefined
  readonly search?: string | undefined
  readonly parent?: string | undefined
}

export const organisationsQuery = (filter: OrganisationFilter = {}) =>
  queryOptions({
    queryKey: ['organisations', filter],
    queryFn: ({ signal }) => getJson<ListedOrganisationView[]>(withQuery('/api/organisations', filter), signal),
    staleTime: 60_000,
  })

export const organisationQuery = (id: string, day: string) =>
  queryOptions({
    queryKey: ['organisations', id, day],
    queryFn: ({ signal }) =>
      getJson<OrganisationDetailsView>(withQuery(`/api/organisations/${encodeURIComponent(id)}`, { day }), signal),
  })

export interface AuditFilter {
  readonly chain?: string | undefined
  readonly person?: string | undefined
  readonly action?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ signal, pageParam }) =>
      getJson<AuditPageView>(withQuery('/api/audit', { ...filter, cursor: pageParam ?? undefined }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

function withQuery(path: string, filter: object): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
