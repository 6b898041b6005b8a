import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { PresenceView } from '../../contract/api-views.ts'
import { itemQuery } from '../api/queries.ts'
import { sendJson } from '../api/request.ts'

const everyMs = 20_000

/** Tells every 20 seconds that the page is open, and who else has it; their saved changes are fetched with it. */
export function usePresence(round: string, code: string): PresenceView {
  const queryClient = useQueryClient()
  const { data = [], dataUpdatedAt } = useQuery({
    queryKey: ['rounds', round, 'presence', code],
    queryFn: () =>
      sendJson<PresenceView>(
        'PUT',
        `/api/rounds/${encodeURIComponent(round)}/items/${encodeURIComponent(code)}/presence`,
      ),
    refetchInterval: everyMs,
    retry: false,
  })
  useEffect(() => {
    if (dataUpdatedAt > 0) void queryClient.invalidateQueries({ queryKey: itemQuery(round, code).queryKey })
  }, [dataUpdatedAt, queryClient, round, code])
  return data
}
