import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignDetailsView, CampaignProgressView } from '../../../contract/campaign-api-views.ts'
import { searchName } from '../../../number/search-name.ts'
import { campaignProgressQuery } from '../../api/campaign-queries.ts'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { DataTable } from '../data-table.tsx'
import classes from './board-section.module.css'
import { pointColumns, progressColumn } from './use-board-columns.tsx'

const mostOptions = 50

/** How far the campaign, or one round of it, is by domain and by lead agency. */
export function PartsSection({ details: { campaign, rounds } }: { readonly details: CampaignDetailsView }) {
  const { t } = useMessages()
  const [round, setRound] = useState<string | null>(null)
  const progress = useQuery(campaignProgressQuery(campaign.id, round))
  return (
    <>
      <Panel title={t('campaigns.byDomain')} id="domains">
        {rounds.length > 1 && (
          <Select
            className={classes.filters ?? ''}
            label={t('campaigns.ofUnit')}
            placeholder={t('campaigns.everyUnit')}
            value={round}
            onChange={setRound}
            data={rounds.map((each) => ({ value: each.round, label: each.organisationName }))}
            searchable
            comboboxProps={{ withinPortal: false }}
            clearable
            clearButtonProps={{ 'aria-label': t('campaigns.everyUnit') }}
            limit={mostOptions}
            filter={({ options, search }) =>
              options.filter((each) => 'label' in each && searchName(each.label).includes(searchName(search)))
            }
            nothingFoundMessage={t('organisations.none')}
          />
        )}
        <QueryView query={progress}>{({ domains }) => <Domains domains={domains} />}</QueryView>
      </Panel>
      <Panel title={t('campaigns.byLead')} id="leads">
        <QueryView query={progress}>
          {({ leads }) => <Leads leads={leads} isMany={round === null && rounds.length > 1} />}
        </QueryView>
      </Panel>
    </>
  )
}

function Domains({ domains }: Pick<CampaignProgressView, 'domains'>) {
  const { t } = useMessages()
  return (
    <DataTable
      label={t('campaigns.byDomain')}
      columns={[
        {
          key: 'domain',
          title: t('results.domain'),
          cell: ({ code, name }) => `${code}. ${name}`,
          sortBy: ({ code }) => code,
        },
        progressColumn(t),
        ...pointColumns(t),
      ]}
      rows={domains}
      keyOf={({ code }) => code}
      none={t('campaigns.noUnits')}
    />
  )
}

interface LeadsProps extends Pick<CampaignProgressView, 'leads'> {
  /** Whether agencies of several organisations stand together. */
  readonly isMany: boolean
}

function Leads({ leads, isMany }: LeadsProps) {
  const { t } = useMessages()
  const nameOf = ({ lead, leadName }: LeadsProps['leads'][number]) =>
    lead === null ? t('campaigns.noLead') : (leadName ?? '')
  return (
    <DataTable
      label={t('campaigns.byLead')}
      columns={[
        {
          key: 'lead',
          title: t('campaigns.lead'),
          cell: (row) => (
            <>
              {nameOf(row)}
              {isMany && <span className={classes.sub}>{row.organisationName}</span>}
            </>
          ),
          sortBy: nameOf,
        },
        progressColumn(t),
        ...pointColumns(t),
      ]}
      rows={leads}
      keyOf={({ lead, organisation }) => `${lead} ${organisation}`}
      none={t('campaigns.noUnits')}
    />
  )
}
