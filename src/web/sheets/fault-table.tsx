import type { SheetFaultView } from '../../contract/campaign-api-views.ts'
import { DataTable } from '../campaigns/data-table.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './sheet-import.module.css'

/** Faults of a sheet by their cells: errors first, what was found and what to do. */
export function FaultTable({ faults }: { readonly faults: readonly SheetFaultView[] }) {
  const { t } = useMessages()
  const rows = [...faults.filter(({ isError }) => isError), ...faults.filter(({ isError }) => !isError)].map(
    (fault, at) => ({ ...fault, at }),
  )
  const placeOf = ({ cell, line }: SheetFaultView) =>
    cell ?? (line === 0 ? t('sheet.wholeFile') : t('sheet.line', { line }))
  return (
    <DataTable
      label={t('sheet.faults')}
      columns={[
        { key: 'cell', title: t('sheet.cell'), cell: placeOf },
        { key: 'sheet', title: t('sheet.sheetName'), cell: ({ sheet }) => sheet ?? '' },
        {
          key: 'message',
          title: t('sheet.message'),
          cell: ({ message }) => <span className={classes.text}>{message}</span>,
        },
        {
          key: 'kind',
          title: t('sheet.kind'),
          cell: ({ isError }) => t(isError ? 'sheet.error' : 'sheet.warning'),
          sortBy: ({ isError }) => (isError ? 0 : 1),
        },
      ]}
      rows={rows}
      keyOf={({ at }) => String(at)}
      none=""
    />
  )
}
