import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'

/** Enters the pages after signing in, with nothing kept of who was there before. */
export function useEntry(path: string): () => void {
  const queryClient = useQueryClient()
  const router = useRouter()
  return () => {
    queryClient.clear()
    router.history.replace(path)
  }
}
