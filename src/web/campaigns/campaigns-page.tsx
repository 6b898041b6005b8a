import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isAllowed } from '../../assessment/rights.ts'
import { campaignsQuery } from '../api/campaign-queries.ts'
import { meQuery } from '../api/queries.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { CampaignList } from './campaign-list.tsx'

/** The campaigns that the reader may see. */
export function CampaignsPage() {
  const { t } = useMessages()
  const { data: me } = useQuery(meQuery)
  const campaigns = useQuery(campaignsQuery)
  const mayOpen = isAllowed('open campaign', me?.roles.map(({ role }) => role) ?? [])
  const empty = { isEmpty: (found: readonly unknown[]) => found.length === 0, title: t('campaigns.none') }
  return (
    <>
      <PageHeading
        title={t('campaigns.title')}
        intro={t('campaigns.intro')}
        actions={
          mayOpen && (
            <Button component={Link} to="/campaigns/new">
              {t('campaigns.openNew')}
            </Button>
          )
        }
      />
      <QueryView query={campaigns} skeletonLines={3} empty={{ ...empty, hint: t('campaigns.noneHint') }}>
        {(found) => <CampaignList campaigns={found} />}
      </QueryView>
    </>
  )
}
