import { Button } from '@mantine/core'
import { lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useMemo, useState } from 'react'
import type { CampaignDetailsView } from '../../../contract/campaign-api-views.ts'
import { PrintIcon } from '../../parts/icons.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Panel } from '../../parts/panel.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { DataTable } from '../data-table.tsx'
import { type BoardFilter, type BoardRow, boardRows, filteredRows } from './board-filter.ts'
import { BoardFilters } from './board-filters.tsx'
import classes from './board-section.module.css'
import { useBoardColumns } from './use-board-columns.tsx'

const ExtensionDialog = lazyRouteComponent(() => import('../calendar/extension-dialog.tsx'), 'ExtensionDialog')

/** How far each organisation is: bars with numbers and words, points, what is late. */
export function BoardSection({ details }: { readonly details: CampaignDetailsView }) {
  const { t } = useMessages()
  const [filter, setFilter] = useState<BoardFilter>({ search: '', only: null })
  const [extending, setExtending] = useState<BoardRow>()
  const [extended, setExtended] = useState<string>()
  const rows = useMemo(() => boardRows(details), [details])
  const found = filteredRows(rows, filter)
  const columns = useBoardColumns({ details, onExtend: setExtending })
  const first = details.next.find(({ does }) => does === 'closes')?.window ?? 'publish'
  return (
    <Panel title={t('campaigns.byUnit')} id="board">
      <BoardFilters filter={filter} onChange={setFilter} found={found.length} />
      {extended !== undefined && <Notice kind="done">{t('campaigns.extendedDone', { name: extended })}</Notice>}
      <DataTable
        label={t('campaigns.byUnit')}
        columns={columns}
        rows={found}
        keyOf={({ round }) => round}
        none={t('campaigns.noUnits')}
      />
      <div className={classes.actions}>
        <Button variant="default" leftSection={<PrintIcon size={18} />} onClick={() => print()}>
          {t('campaigns.print')}
        </Button>
      </div>
      {extending && (
        <Suspense fallback={null}>
          <ExtensionDialog
            calendar={details.calendar}
            round={extending}
            first={extending.late[0]?.window ?? first}
            onClose={() => setExtending(undefined)}
            onDone={() => {
              setExtended(extending.organisationName)
              setExtending(undefined)
            }}
          />
        </Suspense>
      )}
    </Panel>
  )
}
