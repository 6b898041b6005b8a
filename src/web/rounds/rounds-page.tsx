import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { isAllowed } from '../../assessment/rights.ts'
import { meQuery, roundsQuery } from '../api/queries.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { RoundList } from './round-list.tsx'

/** Dialogs come after the list: they weigh more than all the rest of the page. */
const ImportDialog = lazyRouteComponent(() => import('./import-dialog.tsx'), 'ImportDialog')

/** The rounds that the reader may see. */
export function RoundsPage() {
  const { t } = useMessages()
  const { data: me } = useQuery(meQuery)
  const rounds = useQuery(roundsQuery)
  const [isImporting, setIsImporting] = useState(false)
  const mayCreate = isAllowed('create round', me?.roles.map(({ role }) => role) ?? [])
  const empty = { isEmpty: (found: readonly unknown[]) => found.length === 0, title: t('rounds.none') }
  return (
    <>
      <PageHeading
        title={t('rounds.title')}
        intro={t('rounds.intro')}
        actions={mayCreate && <Button onClick={() => setIsImporting(true)}>{t('rounds.import')}</Button>}
      />
      <QueryView query={rounds} skeletonLines={3} empty={{ ...empty, hint: t('rounds.noneHint') }}>
        {(found) => <RoundList rounds={found} />}
      </QueryView>
      {mayCreate && (
        <Suspense fallback={null}>
          <ImportDialog isOpen={isImporting} onClose={() => setIsImporting(false)} />
        </Suspense>
      )}
    </>
  )
}
