import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AuditRowView } from '../../contract/api-views.ts'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Table } from '../parts/table.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { AuditRow } from './audit-row.tsx'
import classes from './audit-rows.module.css'
import type { Names } from './changed-details.tsx'

interface AuditRowsProps {
  readonly rows: readonly AuditRowView[]
  readonly names: Names
  /** Asks for older rows; undefined where there are none. */
  readonly onMore: (() => void) | undefined
  readonly isLoadingMore: boolean
  /** Why older rows did not come. */
  readonly error: Error | null
}

/** Rows of the log, the newest first; each opens to what was changed. */
export function AuditRows({ rows, names, onMore, isLoadingMore, error }: AuditRowsProps) {
  const { t } = useMessages()
  const [open, setOpen] = useState<string>()
  return (
    <>
      <Table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('audit.at')}</th>
            <th scope="col" className={classes.wide}>
              {t('audit.person')}
            </th>
            <th scope="col">{t('audit.action')}</th>
            <th scope="col" className={classes.wide}>
              {t('audit.subject')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = `${row.chain}/${row.seq}`
            return (
              <AuditRow
                key={key}
                row={row}
                names={names}
                isOpen={open === key}
                onToggle={() => setOpen(open === key ? undefined : key)}
              />
            )
          })}
        </tbody>
      </Table>
      <p role="status" className={classes.shown}>
        {t('audit.shown', { count: rows.length })}
      </p>
      <ProblemNotice error={error} />
      {onMore && (
        <Button variant="default" loading={isLoadingMore} onClick={onMore}>
          {t('audit.more')}
        </Button>
      )}
    </>
  )
}
