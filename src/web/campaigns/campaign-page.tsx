import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, lazyRouteComponent, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import type { CampaignDetailsView } from '../../contract/campaign-api-views.ts'
import { campaignQuery } from '../api/campaign-queries.ts'
import { meQuery } from '../api/queries.ts'
import { formatDay } from '../parts/format.ts'
import { Loading } from '../parts/loading.tsx'
import { PageHeading } from '../parts/page-heading.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { SampleMark } from '../parts/sample-mark.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { AppealsSection } from './board/appeals-section.tsx'
import { BoardSection } from './board/board-section.tsx'
import { CutsSection } from './board/cuts-section.tsx'
import { CalendarSection } from './calendar/calendar-section.tsx'
import { PublicationLinks } from './publication/publication-links.tsx'

/** Fields that one searches in weigh more than the rest of the page; what has them comes after it. */
const PartsSection = lazyRouteComponent(() => import('./board/parts-section.tsx'), 'PartsSection')

const LateSection = lazyRouteComponent(() => import('./board/late-section.tsx'), 'LateSection')

/** A campaign: its calendar, and the board that shows how far everybody is. */
export function CampaignPage() {
  const { t } = useMessages()
  const { id } = useParams({ from: '/signed-in/campaigns/$id' })
  const campaign = useQuery(campaignQuery(id))
  const { data } = campaign
  const { data: me } = useQuery(meQuery)
  const seesCouncil = data?.organises || me?.roles.some(({ role }) => role === 'council-member')
  return (
    <>
      <PageHeading
        title={data?.campaign.title ?? t('campaigns.heading')}
        intro={data && <Intro details={data} />}
        actions={
          data && (
            <>
              <Button component={Link} to="/campaigns/$id/appraisal" params={{ id } as never} variant="default">
                {t('campaigns.appraisal')}
              </Button>
              <PublicationLinks details={data} />
              {seesCouncil && (
                <Button component={Link} to="/campaigns/$id/council" params={{ id } as never} variant="default">
                  {t('council.title')}
                </Button>
              )}
            </>
          )
        }
      />
      <QueryView query={campaign} skeletonLines={12}>
        {(details) => (
          <>
            <CalendarSection details={details} />
            <BoardSection details={details} />
            <Suspense fallback={<Loading />}>
              <LateSection campaign={id} />
              <PartsSection details={details} />
            </Suspense>
            <CutsSection campaign={id} />
            <AppealsSection campaign={id} />
          </>
        )}
      </QueryView>
    </>
  )
}

function Intro({ details: { campaign } }: { readonly details: CampaignDetailsView }) {
  const { t } = useMessages()
  return (
    <>
      {t('campaigns.introOf', {
        organiser: campaign.organiserName,
        count: campaign.rounds,
        day: formatDay(campaign.asOf),
      })}{' '}
      <SampleMark isSample={campaign.isSample} />
    </>
  )
}
