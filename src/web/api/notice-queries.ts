import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  LateView,
  LetterSettingsView,
  MentionableView,
  NoticesView,
  UnreadView,
} from '../../contract/notice-api-views.ts'
import { getJson } from './request.ts'

/** How often it is asked whether something is new, while the page is to be seen. */
const pollMilliseconds = 60_000

/** How many notices are unread. Asked again each minute, but not in a tab that nobody sees. */
export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: ({ signal }) => getJson<UnreadView>('/api/notices/unread', signal),
  refetchInterval: pollMilliseconds,
  refetchIntervalInBackground: false,
})

/** Notices page by page, the newest first. */
export const noticesQuery = (onlyUnread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'list', onlyUnread],
    queryFn: ({ pageParam, signal }) => {
      const before = pageParam === null ? '' : `&before=${encodeURIComponent(pageParam)}`
      return getJson<NoticesView>(`/api/notices?unread=${onlyUnread}${before}`, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ notices, hasMore }) => (hasMore ? (notices.at(-1)?.id ?? null) : null),
  })

export const letterSettingsQuery = queryOptions({
  queryKey: ['notices', 'letters'],
  queryFn: ({ signal }) => getJson<LetterSettingsView>('/api/notices/letters', signal),
})

/** People whom a comment in a round can call upon, by a part of the name. */
export const mentionableQuery = (round: string, search: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'people', search],
    queryFn: ({ signal }) =>
      getJson<MentionableView[]>(
        `/api/rounds/${encodeURIComponent(round)}/people?search=${encodeURIComponent(search)}`,
        signal,
      ),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })

/** What agencies have not done in time in a campaign. */
export const lateQuery = (campaign: string) =>
  queryOptions({
    queryKey: ['campaigns', campaign, 'late'],
    queryFn: ({ signal }) => getJson<LateView[]>(`/api/campaigns/${encodeURIComponent(campaign)}/late`, signal),
  })
