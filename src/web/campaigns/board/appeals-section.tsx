import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { appealReasonTexts } from '../../../assessment/course/course-texts.data.ts'
import type { AppealCountsView } from '../../../contract/campaign-api-views.ts'
import { exact, sum } from '../../../number/exact.ts'
import { toDecimalText } from '../../../number/round.ts'
import { campaignAppealsQuery } from '../../api/campaign-queries.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatDecimal } from '../../parts/format.ts'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { type Column, DataTable } from '../data-table.tsx'
import { pointsOrder } from '../sorted-rows.ts'
import classes from './board-section.module.css'
import { PointsText } from './points-text.tsx'

const ways = ['all', 'organisation', 'domain'] as const
type Way = (typeof ways)[number]
type Count = AppealCountsView[number]

/** The appeals by reason and by what became of them: of the whole campaign, by organisation or by domain. */
export function AppealsSection({ campaign }: { readonly campaign: string }) {
  const { t } = useMessages()
  const appeals = useQuery(campaignAppealsQuery(campaign))
  return (
    <Panel title={t('campaigns.appeals')} id="appeals">
      <QueryView query={appeals}>{(counts) => <Appeals counts={counts} />}</QueryView>
    </Panel>
  )
}

function Appeals({ counts }: { readonly counts: AppealCountsView }) {
  const { t, language } = useMessages()
  const [way, setWay] = useState<Way>('all')
  const columns = useAppealColumns(way)
  const all = counts.filter(({ by }) => by === 'all')
  if (all.length === 0) return <EmptyState title={t('campaigns.noAppeals')} />
  const gained = toDecimalText(sum(all.flatMap(({ gained: points }) => (points === null ? [] : [exact(points)]))))
  const count = all.reduce((items, each) => items + each.items, 0)
  return (
    <>
      <p>{t('campaigns.appealsInAll', { count, points: formatDecimal(gained, language) })}</p>
      <NativeSelect
        className={classes.filters ?? ''}
        label={t('campaigns.rollUp')}
        value={way}
        data={ways.map((each) => ({ value: each, label: t(`appealsBy.${each}`) }))}
        onChange={(event) => setWay(event.currentTarget.value as Way)}
      />
      <DataTable
        label={t('campaigns.appeals')}
        columns={columns}
        rows={counts.filter(({ by }) => by === way)}
        keyOf={({ key, reason, standing }) => `${key} ${reason} ${standing}`}
        none={t('campaigns.noAppeals')}
      />
    </>
  )
}

function useAppealColumns(way: Way): readonly Column<Count>[] {
  const { t, language } = useMessages()
  const nameOf = ({ by, key, name }: Count) => (by === 'domain' ? `${key}. ${name}` : (name ?? ''))
  const group: Column<Count> = { key: 'group', title: t(`appealsBy.${way}`), cell: nameOf, sortBy: nameOf }
  return [
    ...(way === 'all' ? [] : [group]),
    {
      key: 'reason',
      title: t('campaigns.appealGround'),
      cell: ({ reason }) => appealReasonTexts[reason][language],
      sortBy: ({ reason }) => appealReasonTexts[reason][language],
    },
    {
      key: 'standing',
      title: t('campaigns.outcome'),
      cell: ({ standing }) => t(`campaigns.appeal.${standing}`),
      sortBy: ({ standing }) => t(`campaigns.appeal.${standing}`),
    },
    {
      key: 'items',
      title: t('campaigns.appealItems'),
      cell: ({ items }) => formatDecimal(String(items), language),
      isNumber: true,
      sortBy: ({ items }) => items,
    },
    {
      key: 'gained',
      title: t('campaigns.gained'),
      cell: ({ gained }) => <PointsText points={gained} />,
      isNumber: true,
      sortBy: ({ gained }) => pointsOrder(gained),
    },
  ]
}
