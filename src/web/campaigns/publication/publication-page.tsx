import { useQuery } from '@tanstack/react-query'
import { lazyRouteComponent, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { campaignQuery } from '../../api/campaign-queries.ts'
import { Loading } from '../../parts/loading.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { CampaignIntro } from '../campaign-intro.tsx'
import { publishes } from './campaign-roles.ts'
import { CheckSection } from './check-section.tsx'
import { PublicationList } from './publication-list.tsx'

/** What only those need who publish. */
const PublishingSection = lazyRouteComponent(() => import('./publishing-section.tsx'), 'PublishingSection')

/** What stands against publishing a campaign and what would be published; what was, with its files; how one is checked. */
export function PublicationPage() {
  const { t } = useMessages()
  const { id } = useParams({ from: '/signed-in/campaigns/$id/publication' })
  const campaign = useQuery(campaignQuery(id))
  const { data } = campaign
  return (
    <>
      <PageHeading
        title={t('publication.title')}
        intro={data && <CampaignIntro id={id} title={data.campaign.title} isSample={data.campaign.isSample} />}
      />
      <QueryView query={campaign} skeletonLines={10}>
        {({ roles }) => (
          <>
            {publishes(roles) && (
              <Suspense fallback={<Loading />}>
                <PublishingSection campaign={id} />
              </Suspense>
            )}
            <Panel title={t('publication.list')}>
              <PublicationList campaign={id} />
            </Panel>
            <CheckSection campaign={id} />
          </>
        )}
      </QueryView>
    </>
  )
}
