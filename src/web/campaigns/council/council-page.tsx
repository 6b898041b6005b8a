import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { CouncilView } from '../../../contract/campaign-api-views.ts'
import { campaignQuery, councilQuery } from '../../api/campaign-queries.ts'
import { meQuery } from '../../api/queries.ts'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { CampaignIntro } from '../campaign-intro.tsx'
import { CouncilMatters } from './council-matters.tsx'

/** What waits for the council of a campaign, and what it decided. */
export function CouncilPage() {
  const { t } = useMessages()
  const { id } = useParams({ from: '/signed-in/campaigns/$id/council' })
  const council = useQuery(councilQuery(id))
  const { data: details } = useQuery(campaignQuery(id))
  const { data: me } = useQuery(meQuery)
  return (
    <>
      <PageHeading
        title={t('council.heading')}
        intro={
          council.data && <CampaignIntro id={id} title={council.data.title} isSample={details?.campaign.isSample} />
        }
      />
      <QueryView query={council} skeletonLines={10}>
        {(found) =>
          me && (
            <Panel>
              <Members council={found} />
              <p>{t('council.rules')}</p>
              <CouncilMatters campaign={id} matters={found.matters} person={me.id} />
            </Panel>
          )
        }
      </QueryView>
    </>
  )
}

function Members({ council: { members } }: { readonly council: CouncilView }) {
  const { t } = useMessages()
  if (members.length === 0) return <Notice kind="problem">{t('council.noMembers')}</Notice>
  return <p>{t('council.members', { count: members.length, names: members.map(({ name }) => name).join(', ') })}</p>
}
