import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../api/api-problem.ts'
import { sendJson } from '../api/request.ts'
import { meetingQuery } from '../api/review-queries.ts'

interface VersionedSave {
  readonly round: string
  readonly path: string
  /** Told of the version that was made. */
  readonly onSaved: (version: number) => void
}

/** Saves what follows the version that was seen; where somebody was quicker, the newer one is fetched and nothing is written. */
export function useVersionedSave({ round, path, onSaved }: VersionedSave) {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: meetingQuery(round).queryKey })
  const save = useMutation({
    mutationFn: ({ body, seenVersion }: { readonly body: unknown; readonly seenVersion: number }) =>
      sendJson<{ version: number }>('PUT', path, body, { 'if-match': `"${seenVersion}"` }),
    onSuccess: ({ version }) => onSaved(version),
    onSettled: refresh,
  })
  return { ...save, isStale: save.error instanceof ApiProblem && save.error.code === 'stale-edit' }
}
