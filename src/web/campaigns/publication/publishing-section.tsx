import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { stateTexts } from '../../../assessment/course/course-texts.data.ts'
import type { ItemState } from '../../../assessment/course/item-state.ts'
import type { JobWithFilesView } from '../../../contract/api-views.ts'
import type { PublishingView } from '../../../contract/campaign-api-views.ts'
import { toldCode } from '../../../framework/told-code.ts'
import { publishingQuery } from '../../api/campaign-queries.ts'
import { sendJson } from '../../api/request.ts'
import { FollowedJob } from '../../jobs/followed-job.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { formatDay } from '../../parts/format.ts'
import { Notice } from '../../parts/notice.tsx'
import { Panel } from '../../parts/panel.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { DataTable } from '../data-table.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { GroupNote } from './group-note.tsx'
import classes from './publication.module.css'
import { RankingTable } from './ranking-table.tsx'

/** For those who publish: what stands against it, what would be published, and the button; afterwards, corrections. */
export function PublishingSection({ campaign }: { readonly campaign: string }) {
  const publishing = useQuery(publishingQuery(campaign))
  return (
    <QueryView query={publishing} skeletonLines={8}>
      {(found) => <Publishing campaign={campaign} publishing={found} />}
    </QueryView>
  )
}

interface PublishingProps {
  readonly campaign: string
  readonly publishing: PublishingView
}

export function Publishing({ campaign, publishing }: PublishingProps) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const [done, setDone] = useState<string>()
  const finish = (text: string) => {
    setDone(text)
    void queries.invalidateQueries({ queryKey: ['campaigns', campaign] })
  }
  const { isPublished, units } = publishing
  return (
    <>
      {done !== undefined && <Notice kind="done">{done}</Notice>}
      {isPublished ? (
        <Panel title={t('publication.correct')}>
          <CorrectionForm
            campaign={campaign}
            onDone={(number) => finish(t('publication.corrected', { number }))}
            publishing={publishing}
          />
        </Panel>
      ) : (
        <Panel title={t('publication.against')}>
          <Obstacles publishing={publishing} />
          <PublishButton
            campaign={campaign}
            publishing={publishing}
            onDone={(number) => finish(t('publication.done', { number }))}
          />
        </Panel>
      )}
      {!isPublished && units.length > 0 && (
        <Panel title={t('publication.preview')}>
          <p>{t('publication.previewIntro')}</p>
          <RankingTable label={t('publication.preview')} ranking={publishing} />
          <GroupNote />
        </Panel>
      )}
    </>
  )
}

function Obstacles({ publishing: { window, unready, gaps } }: { readonly publishing: PublishingView }) {
  const { t, language } = useMessages()
  const days = { from: formatDay(window.opensOn), to: formatDay(window.closesOn) }
  const isClear = window.standing === 'open' && unready.length === 0 && gaps.length === 0
  const statesText = (states: (typeof unready)[number]['states']) =>
    Object.entries(states)
      .map(([state, count]) => `${count} ${stateTexts[state as ItemState][language]}`)
      .join(', ')
  return (
    <>
      {isClear && <p role="status">{t('publication.clear')}</p>}
      <ul className={classes.list}>
        <li>{t(`publication.window.${window.standing}`, days)}</li>
        {unready.length > 0 && <li>{t('publication.unready', { count: unready.length })}</li>}
        {gaps.length > 0 && <li>{t('publication.gaps', { count: gaps.length })}</li>}
      </ul>
      {unready.length > 0 && <h3 className={classes.tableTitle}>{t('publication.unreadyList')}</h3>}
      {unready.length > 0 && (
        <DataTable
          label={t('publication.unreadyList')}
          columns={[
            { key: 'unit', title: t('rounds.organisation'), cell: ({ organisationName }) => organisationName },
            { key: 'states', title: t('publication.notReady'), cell: ({ states }) => statesText(states) },
          ]}
          rows={unready}
          keyOf={({ round }) => round}
          none=""
        />
      )}
      {gaps.length > 0 && <h3 className={classes.tableTitle}>{t('publication.gapList')}</h3>}
      {gaps.length > 0 && (
        <DataTable
          label={t('publication.gapList')}
          columns={[
            { key: 'unit', title: t('rounds.organisation'), cell: ({ organisationName }) => organisationName },
            { key: 'codes', title: t('publication.missing'), cell: ({ codes }) => codes.map(toldCode).join(', ') },
          ]}
          rows={gaps}
          keyOf={({ round }) => round}
          none=""
        />
      )}
    </>
  )
}

interface PublishButtonProps extends PublishingProps {
  readonly onDone: (number: number) => void
}

function PublishButton({ campaign, publishing, onDone }: PublishButtonProps) {
  const { t } = useMessages()
  const [isAsking, setIsAsking] = useState(false)
  const [hasFailed, setHasFailed] = useState(false)
  const publish = useMutation({
    mutationFn: () =>
      sendJson<{ id: string }>('POST', `/api/campaigns/${encodeURIComponent(campaign)}/publication-jobs`),
    onMutate: () => setHasFailed(false),
  })
  const job = publish.data?.id
  const isPending = publish.isPending || (job !== undefined && !hasFailed)
  const end = ({ state }: JobWithFilesView) => {
    if (state === 'failed') return setHasFailed(true)
    setIsAsking(false)
    onDone(1)
  }
  const { window, unready, units } = publishing
  const without = units.filter(({ total }) => total === null).length
  return (
    <>
      <div className={classes.buttons}>
        <Button disabled={window.standing !== 'open' || unready.length > 0} onClick={() => setIsAsking(true)}>
          {t('publication.publish')}
        </Button>
      </div>
      <Dialog title={t('publication.ask')} isOpen={isAsking} onClose={() => !isPending && setIsAsking(false)}>
        <p>{t('publication.askIntro', { count: units.length })}</p>
        {without > 0 && <Notice kind="problem">{t('publication.without', { count: without })}</Notice>}
        <ProblemNotice error={publish.error} />
        {job !== undefined && <FollowedJob key={job} id={job} onEnd={end} />}
        <div className={classes.buttons}>
          <Button loading={isPending} onClick={() => publish.mutate()}>
            {t('publication.publish')}
          </Button>
          <Button variant="default" disabled={isPending} onClick={() => setIsAsking(false)}>
            {t('app.cancel')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
