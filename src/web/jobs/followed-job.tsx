import { useEffect } from 'react'
import type { JobWithFilesView } from '../../contract/api-views.ts'
import { JobProgress } from './job-progress.tsx'
import { useJob } from './use-job.ts'

interface FollowedJobProps {
  readonly id: string
  /** Told once, when it is done or has failed; why it failed is shown here. */
  readonly onEnd: (job: JobWithFilesView) => void
}

/** How far a job is, until it has ended. */
export function FollowedJob({ id, onEnd }: FollowedJobProps) {
  const { job, isAway } = useJob(id)
  const hasEnded = job?.state === 'done' || job?.state === 'failed'
  // biome-ignore lint/correctness/useExhaustiveDependencies: told at the end, and not when the page is drawn anew
  useEffect(() => {
    if (job && hasEnded) onEnd(job)
  }, [hasEnded])
  return <JobProgress job={job} isAway={isAway} />
}
