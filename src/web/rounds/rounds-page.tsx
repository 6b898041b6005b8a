import { useQuery } from '@tanstack/react-query'
import { roundsQuery } from '../api/queries.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { RoundList } from './round-list.tsx'

/** The rounds that the reader may see. */
export function RoundsPage() {
  const { t } = useMessages()
  const rounds = useQuery(roundsQuery)
  const empty = { isEmpty: (found: readonly unknown[]) => found.length === 0, title: t('rounds.none') }
  return (
    <>
      <PageHeading title={t('rounds.title')} intro={t('rounds.intro')} />
      <QueryView query={rounds} skeletonLines={3} empty={{ ...empty, hint: t('rounds.noneHint') }}>
        {(found) => <RoundList rounds={found} />}
      </QueryView>
    </>
  )
}
