import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { auditQuery, peopleQuery, roundsQuery } from '../api/queries.ts'
import { PageHeading } from '../parts/page-heading.tsx'
import { Panel } from '../parts/panel.tsx'
import { QueryView } from '../parts/query-view.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { useNames } from '../parts/use-names.ts'
import { AuditFilters } from './audit-filters.tsx'
import { AuditRows } from './audit-rows.tsx'

const route = getRouteApi('/signed-in/audit')

/** Who did what, and when: filtered, the newest first, older rows on demand. The address keeps the filter. */
export function AuditPage() {
  const { t } = useMessages()
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const rows = useInfiniteQuery(auditQuery(filter))
  const rounds = useQuery(roundsQuery)
  const people = useQuery(peopleQuery)
  const names = useNames()
  const empty = {
    isEmpty: ({ pages }: { readonly pages: readonly { readonly rows: readonly unknown[] }[] }) =>
      pages.every((page) => page.rows.length === 0),
    title: t('audit.none'),
  }
  return (
    <>
      <PageHeading title={t('audit.title')} intro={t('audit.intro')} />
      <Panel>
        <AuditFilters
          filter={filter}
          people={people.data ?? []}
          rounds={rounds.data ?? []}
          onApply={(search) => void navigate({ search: { ...search }, resetScroll: false })}
        />
        <QueryView query={rows} skeletonLines={10} empty={empty}>
          {({ pages }) => (
            <AuditRows
              rows={pages.flatMap((page) => page.rows)}
              names={names}
              onMore={rows.hasNextPage ? () => void rows.fetchNextPage() : undefined}
              isLoadingMore={rows.isFetchingNextPage}
              error={rows.isFetchNextPageError ? rows.error : null}
            />
          )}
        </QueryView>
      </Panel>
    </>
  )
}
