import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { CampaignDetailsView } from '../../../contract/campaign-api-views.ts'
import { campaignQuery, frameworksQuery } from '../../api/campaign-queries.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { CampaignIntro } from '../campaign-intro.tsx'
import { weighs } from '../publication/campaign-roles.ts'
import { FrameworkChanges } from './framework-changes.tsx'
import classes from './rescoring.module.css'
import { Rescorings } from './rescorings.tsx'

/** What another framework would make of a campaign: what it scores differently, and then whom it moves. */
export function RescoringPage() {
  const { t } = useMessages()
  const { id } = useParams({ from: '/signed-in/campaigns/$id/rescoring' })
  const campaign = useQuery(campaignQuery(id))
  const { data } = campaign
  return (
    <>
      <PageHeading
        title={t('rescoring.title')}
        intro={data && <CampaignIntro id={id} title={data.campaign.title} isSample={data.campaign.isSample} />}
      />
      <QueryView query={campaign} skeletonLines={10}>
        {(details) => <Rescoring details={details} />}
      </QueryView>
    </>
  )
}

export function Rescoring({ details: { campaign, roles } }: { readonly details: CampaignDetailsView }) {
  const { t } = useMessages()
  const frameworks = useQuery(frameworksQuery)
  const [chosen, setChosen] = useState('')
  if (!weighs(roles)) return <EmptyState title={t('rescoring.notYours')} hint={t('rescoring.notYoursHint')} />
  return (
    <QueryView query={frameworks}>
      {(found) => {
        const others = found.filter(({ id, kind }) => kind === 'par' && id !== campaign.parFramework)
        const nameOf = (id: string) => found.find((each) => each.id === id)?.name ?? id
        return (
          <>
            <Panel title={t('rescoring.choose')}>
              <p>{t('rescoring.intro')}</p>
              <p>
                {t('rescoring.own')}: <span lang="vi">{nameOf(campaign.parFramework)}</span>
              </p>
              {others.length === 0 ? (
                <EmptyState title={t('rescoring.noOther')} hint={t('rescoring.noOtherHint')} />
              ) : (
                <NativeSelect
                  className={classes.choice ?? ''}
                  label={t('rescoring.framework')}
                  value={chosen}
                  data={[
                    { value: '', label: t('rescoring.chooseOne') },
                    ...others.map(({ id, name }) => ({ value: id, label: name })),
                  ]}
                  onChange={(event) => setChosen(event.currentTarget.value)}
                />
              )}
            </Panel>
            {chosen !== '' && <FrameworkChanges key={chosen} campaign={campaign.id} framework={chosen} />}
            <Rescorings campaign={campaign.id} nameOf={nameOf} />
          </>
        )
      }}
    </QueryView>
  )
}
