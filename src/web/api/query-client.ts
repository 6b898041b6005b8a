import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './api-problem.ts'

/** Whether a failure means that nobody is signed in (any more). */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'not-signed-in'
}

/**
 * Makes what keeps answers of the API.
 *
 * @param toSignIn called when the API says that nobody is signed in
 */
export function createQueryClient(toSignIn: () => void): QueryClient {
  const onError = (error: Error) => {
    if (isSignedOut(error)) toSignIn()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry: shouldRetry, refetchOnWindowFocus: false } },
  })
}

/** A refusal stays one; only what may have been the network is asked again. */
function shouldRetry(failures: number, error: Error): boolean {
  const isPassing = !(error instanceof ApiProblem) || error.status === 0 || error.status >= 502
  return isPassing && failures < 2
}
