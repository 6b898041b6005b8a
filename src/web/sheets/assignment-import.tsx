import { useQueryClient } from '@tanstack/react-query'
import type { AssignmentSheetPreview } from '../../contract/campaign-api-views.ts'
import { useMessages } from '../parts/use-messages.ts'
import { SheetImport } from './sheet-import.tsx'

type Row = AssignmentSheetPreview['rows'][number]

/** Who leads and who co-operates on the sub-criteria of a round, by a spreadsheet. */
export function AssignmentImport({ round }: { readonly round: string }) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const path = `/api/rounds/${encodeURIComponent(round)}/assignment-sheet`
  const names = ({ lead, coOperating }: Row['to']) => [lead ?? t('sheet.nobody'), ...coOperating].join('; ')
  return (
    <SheetImport<Row, { assigned: number }>
      template={path}
      path={path}
      keyOf={({ code }) => code}
      columns={[
        { key: 'code', title: t('campaigns.item'), cell: ({ code }) => code, sortBy: ({ line }) => line },
        { key: 'from', title: t('sheet.from'), cell: ({ from }) => names(from) },
        { key: 'to', title: t('sheet.to'), cell: ({ to }) => names(to) },
      ]}
      told={({ assigned }) => t('sheet.assigned', { count: assigned })}
      onEntered={() => void queries.invalidateQueries({ queryKey: ['rounds', round] })}
    />
  )
}
