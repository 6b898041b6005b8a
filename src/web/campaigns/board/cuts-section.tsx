import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { cutReasons } from '../../../assessment/course/cut-reason.ts'
import type { CampaignCutsView } from '../../../contract/campaign-api-views.ts'
import { campaignCutsQuery } from '../../api/campaign-queries.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatDecimal } from '../../parts/format.ts'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { type Messages, useMessages } from '../../parts/use-messages.ts'
import { DataTable } from '../data-table.tsx'
import { pointsOrder } from '../sorted-rows.ts'
import classes from './board-section.module.css'
import { PointsText } from './points-text.tsx'

const ways = ['organisation', 'lead', 'domain', 'reason'] as const
type Way = (typeof ways)[number]
type Group = CampaignCutsView['groups'][number]

/** What the appraisal took away, rolled up as is chosen. */
export function CutsSection({ campaign }: { readonly campaign: string }) {
  const { t } = useMessages()
  const cuts = useQuery(campaignCutsQuery(campaign))
  return (
    <Panel title={t('campaigns.cuts')} id="cuts">
      <QueryView query={cuts}>{({ groups }) => <Cuts groups={groups} />}</QueryView>
    </Panel>
  )
}

function Cuts({ groups }: Pick<CampaignCutsView, 'groups'>) {
  const { t, language } = useMessages()
  const [way, setWay] = useState<Way>('reason')
  const all = groups.find(({ by }) => by === 'all')
  if (!all || all.items === 0) return <EmptyState title={t('campaigns.noCuts')} />
  return (
    <>
      <p>{t('campaigns.cutsInAll', { count: all.items, points: formatDecimal(all.points, language) })}</p>
      <NativeSelect
        className={classes.filters ?? ''}
        label={t('campaigns.rollUp')}
        value={way}
        data={ways.map((each) => ({ value: each, label: t(`campaigns.cutsBy.${each}`) }))}
        onChange={(event) => setWay(event.currentTarget.value as Way)}
      />
      <DataTable
        label={t('campaigns.cuts')}
        columns={[
          {
            key: 'group',
            title: t(`campaigns.cutsBy.${way}`),
            cell: (group) => groupName(group, t),
            sortBy: (group) => groupName(group, t),
          },
          {
            key: 'items',
            title: t('campaigns.cutItems'),
            cell: ({ items }) => formatDecimal(String(items), language),
            isNumber: true,
            sortBy: ({ items }) => items,
          },
          {
            key: 'points',
            title: t('campaigns.cutPoints'),
            cell: ({ points }) => <PointsText points={points} />,
            isNumber: true,
            sortBy: ({ points }) => pointsOrder(points),
          },
        ]}
        rows={groups.filter(({ by }) => by === way)}
        keyOf={({ by, key }) => `${by} ${key}`}
        none={t('campaigns.noCuts')}
      />
    </>
  )
}

function groupName({ by, key, name }: Group, t: Messages['t']): string {
  switch (by) {
    case 'domain':
      return `${key}. ${name}`
    case 'reason': {
      const reason = cutReasons.find((each) => each === key) ?? 'other'
      return t(`cutReason.${reason}`)
    }
    case 'lead':
      return name ?? t('campaigns.noLead')
    default:
      return name ?? ''
  }
}
