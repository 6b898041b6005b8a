import type { AuditRowView } from '../../contract/api-views.ts'
import { useMessages } from '../parts/use-messages.ts'
import vi from '../words/vi.json'
import classes from './audit-rows.module.css'

interface ChangedDetailsProps {
  readonly row: AuditRowView
  readonly chainTitle: string
}

type DetailName = keyof typeof vi.auditDetail

const named = Object.keys(vi.auditDetail) as DetailName[]

/** What a row of the log keeps of the change: each detail with its value, and the row's place in its chain. */
export function ChangedDetails({ row, chainTitle }: ChangedDetailsProps) {
  const { t } = useMessages()
  const nameOf = (key: string) => {
    const known = named.find((each) => each === key)
    return known ? t(`auditDetail.${known}`) : key
  }
  const rows = [
    [t('audit.subject'), row.subject],
    ...Object.entries((row.details ?? {}) as Record<string, unknown>).map(
      ([key, value]) => [nameOf(key), value] as const,
    ),
    [t('audit.chain'), chainTitle],
    [t('audit.number'), row.seq],
  ] as const
  return (
    <dl className={classes.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{textOf(value, t('app.missing'))}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A value as text; what is empty is said. */
function textOf(value: unknown, missing: string): string {
  if (value === null || value === undefined || value === '') return missing
  if (Array.isArray(value)) return value.map((each) => textOf(each, missing)).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
