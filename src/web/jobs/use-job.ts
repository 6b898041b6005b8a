import { useEffect, useState } from 'react'
import type { JobWithFilesView } from '../../contract/api-views.ts'

const ended = ['done', 'failed']

/** Follows a job by its events until it has ended; the browser connects again by itself where the connection breaks. */
export function useJob(id: string): { readonly job: JobWithFilesView | undefined; readonly isAway: boolean } {
  const [job, setJob] = useState<JobWithFilesView>()
  const [isAway, setIsAway] = useState(false)
  useEffect(() => {
    const events = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`)
    events.addEventListener('job', ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as JobWithFilesView
      setIsAway(false)
      setJob(told)
      if (ended.includes(told.state)) events.close()
    })
    events.addEventListener('error', () => setIsAway(true))
    return () => events.close()
  }, [id])
  return { job, isAway }
}
