import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { RankingView } from '../../../contract/campaign-api-views.ts'
import { ApiProblem } from '../../api/api-problem.ts'
import { rankingQuery } from '../../api/campaign-queries.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { formatMoment } from '../../parts/format.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { CampaignIntro } from '../campaign-intro.tsx'
import { GroupNote } from './group-note.tsx'
import { RankingTable } from './ranking-table.tsx'

/** The ranking as it was published; before, there is none. */
export function RankingPage() {
  const { id } = useParams({ from: '/signed-in/campaigns/$id/ranking' })
  return <RankingOf campaign={id} />
}

export function RankingOf({ campaign }: { readonly campaign: string }) {
  const { t } = useMessages()
  const ranking = useQuery(rankingQuery(campaign))
  const { data, error } = ranking
  const isUnpublished = error instanceof ApiProblem && error.code === 'not-found'
  return (
    <>
      <PageHeading
        title={t('publication.ranking')}
        intro={data && <CampaignIntro id={campaign} title={data.title} isSample={data.isSample} />}
      />
      {isUnpublished ? (
        <EmptyState title={t('publication.noRanking')} hint={t('publication.noRankingHint')} />
      ) : (
        <QueryView query={ranking} skeletonLines={12}>
          {(found) => <Published ranking={found} />}
        </QueryView>
      )}
    </>
  )
}

function Published({ ranking }: { readonly ranking: RankingView }) {
  const { t } = useMessages()
  const { number, publishedAt, correction } = ranking.publication
  const ranked = ranking.units.filter(({ rank }) => rank !== null).length
  return (
    <Panel title={t('publication.rankingOf', { year: ranking.indexYear })}>
      <p>{t('publication.publishedAs', { number, at: formatMoment(publishedAt) })}</p>
      {correction !== null && <p>{t('publication.correctionText', { text: correction })}</p>}
      <p>{t('publication.ranked', { number: ranked })}</p>
      <RankingTable label={t('publication.ranking')} ranking={ranking} />
      <GroupNote />
    </Panel>
  )
}
