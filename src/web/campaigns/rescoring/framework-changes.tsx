import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FrameworkChangesView, FrameworkChangeView } from '../../../contract/campaign-api-views.ts'
import { toldCode } from '../../../framework/told-code.ts'
import { frameworkChangesQuery, ownJobsQuery } from '../../api/campaign-queries.ts'
import { sendJson } from '../../api/request.ts'
import { Panel } from '../../parts/panel.tsx'
import { ProblemNotice } from '../../parts/problem-notice.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { PointsText } from '../board/points-text.tsx'
import { DataTable } from '../data-table.tsx'
import classes from './rescoring.module.css'

interface FrameworkChangesProps {
  readonly campaign: string
  readonly framework: string
}

/** What would be another rule, before anything is computed; and the button that computes. */
export function FrameworkChanges({ campaign, framework }: FrameworkChangesProps) {
  const { t } = useMessages()
  const changes = useQuery(frameworkChangesQuery(campaign, framework))
  return (
    <Panel title={t('rescoring.changes')}>
      <QueryView query={changes}>
        {(found) => (
          <>
            <Changes changes={found} />
            <StartButton {...{ campaign, framework }} rounds={found.rounds} />
          </>
        )}
      </QueryView>
    </Panel>
  )
}

function Changes({ changes: { items, from, to } }: { readonly changes: FrameworkChangesView }) {
  const { t } = useMessages()
  const maximum = (item: FrameworkChangeView['from']) => <PointsText points={item?.maximum ?? null} />
  return (
    <>
      {items.length > 0 && <p>{t('rescoring.changeCount', { count: items.length })}</p>}
      {from.total !== to.total && (
        <p>
          {t('rescoring.totalNow')}: <span lang="vi">{from.total}.</span> {t('rescoring.totalThen')}:{' '}
          <span lang="vi">{to.total}.</span>
        </p>
      )}
      <DataTable
        label={t('rescoring.changes')}
        columns={[
          { key: 'code', title: t('rescoring.code'), cell: ({ code }) => toldCode(code) },
          { key: 'item', title: t('rescoring.item'), cell: ({ from: own, to: other }) => (other ?? own)?.name ?? '' },
          { key: 'from', title: t('rescoring.maximumNow'), cell: (row) => maximum(row.from), isNumber: true },
          { key: 'to', title: t('rescoring.maximumThen'), cell: (row) => maximum(row.to), isNumber: true },
          { key: 'rule', title: t('rescoring.rule'), cell: (row) => <RuleChange change={row} /> },
        ]}
        rows={items}
        keyOf={({ code }) => code}
        none={t('rescoring.noChanges')}
      />
    </>
  )
}

function RuleChange({ change: { from, to } }: { readonly change: FrameworkChangeView }) {
  const { t } = useMessages()
  if (from === null) return t('rescoring.added')
  if (to === null) return t('rescoring.dropped')
  if (from.rule === to.rule) return t('rescoring.sameRule')
  return (
    <>
      <span className={classes.rule}>
        {t('rescoring.now')}: <span lang="vi">{from.rule}</span>
      </span>
      <span className={classes.rule}>
        {t('rescoring.then')}: <span lang="vi">{to.rule}</span>
      </span>
    </>
  )
}

function StartButton({ campaign, framework, rounds }: FrameworkChangesProps & { readonly rounds: number }) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const start = useMutation({
    mutationFn: () => sendJson('POST', `/api/campaigns/${encodeURIComponent(campaign)}/rescoring-jobs`, { framework }),
    onSuccess: () => queries.invalidateQueries(ownJobsQuery),
  })
  return (
    <div className={classes.start}>
      <Button loading={start.isPending} onClick={() => start.mutate()}>
        {t('rescoring.start', { count: rounds })}
      </Button>
      <ProblemNotice error={start.error} />
    </div>
  )
}
