import { useId } from 'react'
import type { AuditRowView } from '../../contract/api-views.ts'
import { formatMoment } from '../parts/format.ts'
import { ChevronIcon } from '../parts/icons.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { actionName } from './action-name.ts'
import classes from './audit-rows.module.css'
import { ChangedDetails, type Names } from './changed-details.tsx'

interface AuditRowProps {
  readonly row: AuditRowView
  readonly names: Names
  readonly isOpen: boolean
  readonly onToggle: () => void
}

export function AuditRow({ row, names, isOpen, onToggle }: AuditRowProps) {
  const { t } = useMessages()
  const details = useId()
  const person = row.person === null ? t('audit.system') : (row.person.name ?? t('audit.unnamed'))
  const subject = row.subjectName ?? row.subject
  return (
    <>
      <tr>
        <td className={classes.moment}>{formatMoment(row.at)}</td>
        <td className={classes.wide}>{person}</td>
        <td>
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-controls={details}
            onClick={onToggle}
          >
            <ChevronIcon size={16} />
            <span>{actionName(row.action, t)}</span>
          </button>
          <span className={classes.sub}>
            {person} · {subject}
          </span>
        </td>
        <td className={`${classes.wide} ${classes.subject}`}>{subject}</td>
      </tr>
      <tr id={details} hidden={!isOpen} className={classes.details}>
        <td colSpan={4}>
          <ChangedDetails row={row} names={names} />
        </td>
      </tr>
    </>
  )
}
