import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { CampaignProgressView } from '../../../contract/campaign-api-views.ts'
import { toldCode } from '../../../framework/told-code.ts'
import { searchName } from '../../../number/search-name.ts'
import { campaignProgressQuery, campaignQuery } from '../../api/campaign-queries.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import filterClasses from '../../results/loss-filters.module.css'
import { countIn, type Phase, phases } from '../board/phases.ts'
import { PointsText } from '../board/points-text.tsx'
import { pointColumns, progressColumn } from '../board/use-board-columns.tsx'
import { CampaignIntro } from '../campaign-intro.tsx'
import { DataTable } from '../data-table.tsx'
import classes from './appraisal.module.css'

/** The sub-criteria of a campaign with how far each is over all organisations; each leads to the comparison. */
export function AppraisalPage() {
  const { t } = useMessages()
  const { id } = useParams({ from: '/signed-in/campaigns/$id/appraisal' })
  const progress = useQuery(campaignProgressQuery(id))
  const { data: details } = useQuery(campaignQuery(id))
  return (
    <>
      <PageHeading
        title={t('campaigns.appraisal')}
        intro={
          progress.data && <CampaignIntro id={id} title={progress.data.title} isSample={details?.campaign.isSample} />
        }
      />
      <Panel>
        <QueryView query={progress} skeletonLines={10}>
          {(found) => <Items campaign={id} progress={found} />}
        </QueryView>
      </Panel>
    </>
  )
}

interface ItemsProps {
  readonly campaign: string
  readonly progress: CampaignProgressView
}

function Items({ campaign, progress: { items, domains } }: ItemsProps) {
  const { t } = useMessages()
  const [search, setSearch] = useState('')
  const [domain, setDomain] = useState('')
  const [phase, setPhase] = useState<Phase | ''>('')
  const found = items.filter(
    (item) =>
      (domain === '' || item.domain === domain) &&
      (phase === '' || countIn(item.states, phase) > 0) &&
      searchName(`${item.code} ${item.name}`).includes(searchName(search)),
  )
  return (
    <>
      <fieldset className={filterClasses.filters}>
        <legend className={filterClasses.legend}>{t('campaigns.filter')}</legend>
        <SearchField label={t('results.findCriterion')} value={search} onChange={setSearch} />
        <NativeSelect
          label={t('results.domain')}
          value={domain}
          data={[
            { value: '', label: t('results.everyDomain') },
            ...domains.map(({ code, name }) => ({ value: code, label: `${code}. ${name}` })),
          ]}
          onChange={(event) => setDomain(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('campaigns.show')}
          value={phase}
          data={[
            { value: '', label: t('campaigns.everyItem') },
            ...phases.map((each) => ({ value: each, label: t('campaigns.withPhase', { phase: t(`phase.${each}`) }) })),
          ]}
          onChange={(event) => setPhase(event.currentTarget.value as Phase | '')}
        />
        <p className={filterClasses.found} role="status">
          {t('results.found', { count: found.length })}
        </p>
      </fieldset>
      <DataTable
        label={t('campaigns.items')}
        columns={[
          {
            key: 'item',
            title: t('campaigns.item'),
            cell: ({ code, name }) => (
              <Link
                to="/campaigns/$id/appraisal/$code"
                params={{ id: campaign, code }}
                className={classes.link}
                lang="vi"
              >
                <strong>{toldCode(code)}</strong> {name}
              </Link>
            ),
          },
          progressColumn(t),
          {
            key: 'maximum',
            title: t('results.max'),
            cell: ({ maximum }) => <PointsText points={maximum} />,
            isNumber: true,
          },
          ...pointColumns(t),
        ]}
        rows={found}
        keyOf={({ code }) => code}
        none={t('results.noMatch')}
      />
    </>
  )
}
