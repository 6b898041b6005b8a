import { useState } from 'react'
import type { ResultsView } from '../../contract/results-view.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Panel } from '../parts/panel.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { LossFilters } from './loss-filters.tsx'
import { everyLoss, type LossOrder, lossRows } from './loss-rows.ts'
import { LossesTable } from './losses-table.tsx'

interface LossesSectionProps extends Pick<ResultsView, 'subCriteria' | 'domains' | 'differences'> {
  readonly onOpenProof: (code: string) => void
}

/** Sub-criteria that are not at their maximum: filtered, sorted, each leading to its proof. */
export function LossesSection({ subCriteria, domains, differences, onOpenProof }: LossesSectionProps) {
  const { t } = useMessages()
  const [filter, setFilter] = useState(everyLoss)
  const [order, setOrder] = useState<LossOrder>({ column: 'code', descending: false })
  const rows = lossRows(subCriteria, filter, order)
  const isUnfiltered = filter.search === '' && filter.domain === null && filter.agency === null
  return (
    <Panel title={t('results.losses')} id="losses">
      <LossFilters rows={subCriteria} domains={domains} filter={filter} onChange={setFilter} found={rows.length} />
      {rows.length === 0 ? (
        <EmptyState title={t(isUnfiltered ? 'results.noLosses' : 'results.noMatch')} />
      ) : (
        <LossesTable rows={rows} differences={differences} order={order} onOrder={setOrder} onOpenProof={onOpenProof} />
      )}
    </Panel>
  )
}
