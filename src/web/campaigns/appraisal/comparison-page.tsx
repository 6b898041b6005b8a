import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, lazyRouteComponent, useParams } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import type { CampaignItemView, ComparedRoundView } from '../../../contract/campaign-api-views.ts'
import { toldCode } from '../../../framework/told-code.ts'
import { campaignItemQuery, campaignQuery } from '../../api/campaign-queries.ts'
import { formatDecimal } from '../../parts/format.ts'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { SampleMark } from '../../parts/sample-mark.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import backClasses from '../back-link.module.css'
import { DataTable } from '../data-table.tsx'
import { publishes } from '../publication/campaign-roles.ts'
import classes from './appraisal.module.css'
import { ComparisonFilters, filteredRounds, type RoundFilter } from './comparison-filters.tsx'
import { useComparisonColumns } from './use-comparison-columns.tsx'

const AppraisalSheet = lazyRouteComponent(() => import('./appraisal-sheet.tsx'), 'AppraisalSheet')

const ExternalImport = lazyRouteComponent(() => import('./external-import.tsx'), 'ExternalImport')

/** One sub-criterion of all organisations side by side: figures, evidence, self, appraised and final scores. */
export function ComparisonPage() {
  const { t, language } = useMessages()
  const { id, code } = useParams({ from: '/signed-in/campaigns/$id/appraisal/$code' })
  const item = useQuery(campaignItemQuery(id, code))
  const { data } = item
  const { data: details } = useQuery(campaignQuery(id))
  return (
    <>
      <PageHeading
        title={
          data ? `${toldCode(code)} ${data.definition.name}` : t('campaigns.compareHeading', { code: toldCode(code) })
        }
        intro={
          data && (
            <>
              <Link to="/campaigns/$id/appraisal" params={{ id }} className={backClasses.back}>
                {data.title}
              </Link>{' '}
              <SampleMark isSample={details?.campaign.isSample} />
              {' · '}
              {t('results.max')}: {formatDecimal(data.definition.maximum, language)}
            </>
          )
        }
      />
      <QueryView query={item} skeletonLines={10}>
        {(found) => <Comparison campaign={id} item={found} />}
      </QueryView>
      {details && publishes(details.roles) && (
        <Suspense fallback={null}>
          <ExternalImport campaign={id} code={code} />
        </Suspense>
      )}
    </>
  )
}

interface ComparisonProps {
  readonly campaign: string
  readonly item: CampaignItemView
}

function Comparison({ campaign, item }: ComparisonProps) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const [filter, setFilter] = useState<RoundFilter>({ search: '', only: null })
  const [open, setOpen] = useState<string>()
  const [done, setDone] = useState<string>()
  const columns = useComparisonColumns({ item, onOpen: (row: ComparedRoundView) => setOpen(row.round) })
  const found = filteredRounds(item.rounds, filter)
  const opened = item.rounds.find(({ round }) => round === open)
  const finish = async (text: string) => {
    setOpen(undefined)
    setDone(text)
    await queries.invalidateQueries({ queryKey: ['campaigns', campaign] })
    if (opened) await queries.invalidateQueries({ queryKey: ['rounds', opened.round] })
  }
  return (
    <Panel>
      <div className={classes.done}>{done !== undefined && <Notice kind="done">{done}</Notice>}</div>
      <ComparisonFilters filter={filter} onChange={setFilter} found={found.length} />
      <DataTable
        label={t('campaigns.comparison')}
        columns={columns}
        rows={found}
        keyOf={({ round }) => round}
        none={t('campaigns.noUnits')}
      />
      {opened && (
        <Suspense fallback={null}>
          <AppraisalSheet
            item={item}
            row={opened}
            onClose={() => setOpen(undefined)}
            onDone={(text) => void finish(text)}
          />
        </Suspense>
      )}
    </Panel>
  )
}
