import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MarkedReadView, NoticesToRead, NoticesToUnread } from '../../contract/notice-api-views.ts'
import { sendJson } from '../api/request.ts'

/** What was marked last, and how to take it back. */
interface LastMark {
  readonly marked: number
  readonly undo: NoticesToUnread
}

/** Marks notices as read, and takes the last mark back. */
export function useMarking() {
  const queryClient = useQueryClient()
  const [last, setLast] = useState<LastMark>()
  // The mark stands already: what can be done next does not wait for the lists.
  const refresh = () => void queryClient.invalidateQueries({ queryKey: ['notices'] })
  const read = useMutation({
    mutationFn: (which: NoticesToRead) => sendJson<MarkedReadView>('POST', '/api/notices/read', which),
    onSuccess: ({ marked, readAt }, which) => {
      // Of notices of one's own choice the ids are known; of all of them the moment is.
      setLast({ marked, undo: 'ids' in which ? { ids: which.ids } : { readAt } })
      refresh()
    },
  })
  const unread = useMutation({
    mutationFn: (which: NoticesToUnread) => sendJson('POST', '/api/notices/unread', which),
    onSuccess: () => {
      setLast(undefined)
      refresh()
    },
  })
  return { read, unread, last }
}
