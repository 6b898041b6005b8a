import type { JobWithFilesView } from '../../contract/api-views.ts'
import { Notice } from '../parts/notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { CancelJob } from './cancel-job.tsx'
import classes from './job-progress.module.css'

interface JobProgressProps {
  /** Undefined until the first event has come. */
  readonly job: JobWithFilesView | undefined
  readonly isAway: boolean
}

/** How far a job is, or why it failed. What it has made is told by whoever asked for it. */
export function JobProgress({ job, isAway }: JobProgressProps) {
  const { t } = useMessages()
  if (job?.state === 'done') return null
  if (job?.state === 'failed') {
    return (
      <Notice kind="problem">
        <span className={classes.reasons}>{job.problem?.title ?? t('jobs.defect')}</span>
      </Notice>
    )
  }
  const steps = job?.allSteps ?? null
  const measure = steps === null ? {} : { value: job?.doneSteps ?? 0, max: steps }
  return (
    <div role="status" className={classes.progress}>
      <progress className={classes.bar} aria-label={t('jobs.progress')} {...measure} />
      <span>{isAway ? t('jobs.away') : t(`jobs.${job?.state ?? 'waiting'}`)}</span>
      {job !== undefined && <CancelJob id={job.id} />}
    </div>
  )
}
