import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { roundsQuery } from '../api/queries.ts'
import { JobProgress } from '../jobs/job-progress.tsx'
import { useJob } from '../jobs/use-job.ts'
import { Notice } from '../parts/notice.tsx'
import { useMessages } from '../parts/use-messages.ts'

interface ImportProgressProps {
  readonly job: string
  /** Goes back to choose another file. */
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** How an import goes, and where it led. It goes on when this is closed. */
export function ImportProgress({ job: id, onAgain, onClose }: ImportProgressProps) {
  const { t } = useMessages()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { job, isAway } = useJob(id)
  const round = job?.state === 'done' ? job.round : null
  useEffect(() => {
    if (round !== null) void queryClient.invalidateQueries(roundsQuery)
  }, [round, queryClient])
  return (
    <>
      <JobProgress job={job} isAway={isAway} />
      {round !== null && (
        <>
          <Notice kind="done">{t('rounds.imported')}</Notice>
          <Button
            mt="md"
            data-autofocus
            onClick={() => {
              onClose()
              void navigate({ to: '/rounds/$round', params: { round } })
            }}
          >
            {t('rounds.open')}
          </Button>
        </>
      )}
      {job?.state === 'failed' && (
        <Button mt="md" variant="default" onClick={onAgain}>
          {t('rounds.chooseAgain')}
        </Button>
      )}
    </>
  )
}
