import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ownJobsQuery } from '../../api/campaign-queries.ts'
import { FollowedJob } from '../../jobs/followed-job.tsx'
import { formatMoment } from '../../parts/format.ts'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { RescoredTable } from './rescored-table.tsx'
import classes from './rescoring.module.css'

interface RescoringsProps {
  readonly campaign: string
  readonly nameOf: (framework: string) => string
}

/** What the reader had computed of a campaign, the newest first: each with how far it is, or what came out. */
export function Rescorings({ campaign, nameOf }: RescoringsProps) {
  const { t } = useMessages()
  const jobs = useQuery(ownJobsQuery)
  return (
    <Panel title={t('rescoring.results')}>
      <QueryView query={jobs}>
        {(found) => {
          const own = found.filter((job) => job.kind === 'rescore' && job.campaign === campaign)
          if (own.length === 0) return <p>{t('rescoring.none')}</p>
          return (
            <ul className={classes.rescorings} aria-label={t('rescoring.results')}>
              {own.map((job, at) => (
                <li key={job.id}>
                  <h3 lang="vi">{nameOf(job.framework ?? '')}</h3>
                  <p className={classes.asked}>{t('rescoring.askedAt', { at: formatMoment(job.createdAt) })}</p>
                  <Outcome job={job.id} state={job.state} isNewest={at === 0} />
                </li>
              ))}
            </ul>
          )
        }}
      </QueryView>
    </Panel>
  )
}

interface OutcomeProps {
  readonly job: string
  readonly state: string
  /** The newest stands open; what came out earlier is opened as is wished. */
  readonly isNewest: boolean
}

function Outcome({ job, state, isNewest }: OutcomeProps) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const [isOpen, setIsOpen] = useState<boolean>()
  const shown = isOpen ?? isNewest
  if (state !== 'done') {
    return <FollowedJob id={job} onEnd={() => void queries.invalidateQueries(ownJobsQuery)} />
  }
  return (
    <>
      <div className={classes.buttons}>
        <Button variant="default" size="xs" aria-expanded={shown} onClick={() => setIsOpen(!shown)}>
          {t(shown ? 'rescoring.hide' : 'rescoring.show')}
        </Button>
        <Button component="a" href={`/api/jobs/${job}/files/tinh-lai.csv`} download variant="default" size="xs">
          {t('rescoring.download')}
        </Button>
      </div>
      {shown && <RescoredTable job={job} />}
    </>
  )
}
