import { useMutation, useQueryClient } from '@tanstack/react-query'
import { meQuery, peopleQuery } from '../api/queries.ts'

/** Sends a change of a person and reads people anew, and oneself: it may have been one's own role. */
export function usePersonChange<Given, Answer>(send: (given: Given) => Promise<Answer>) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () => Promise.all([queryClient.invalidateQueries(peopleQuery), queryClient.invalidateQueries(meQuery)]),
  })
}
