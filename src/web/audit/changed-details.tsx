import type { AuditRowView } from '../../contract/api-views.ts'
import { useMessages } from '../parts/use-messages.ts'
import vi from '../words/vi.json'
import classes from './audit-rows.module.css'

/** What organisations and rounds are called. */
export interface Names {
  organisationName(id: string): string
  roundName(id: string): string
}

interface ChangedDetailsProps {
  readonly row: AuditRowView
  readonly names: Names
}

type DetailName = keyof typeof vi.auditDetail

const named = Object.keys(vi.auditDetail) as DetailName[]

/** What a row of the log keeps of the change: each detail with its value, and the row's place in its chain. */
export function ChangedDetails({ row, names }: ChangedDetailsProps) {
  const { t } = useMessages()
  const nameOf = (key: string) => {
    const known = named.find((each) => each === key)
    return known ? t(`auditDetail.${known}`) : key
  }
  const rows = [
    ['subject', t('audit.subject'), row.subject],
    ...Object.entries((row.details ?? {}) as Record<string, unknown>).map(
      ([key, value]) => [`detail ${key}`, nameOf(key), readable(key, value, names)] as const,
    ),
    ['chain', t('audit.chain'), row.chain === 'platform' ? t('audit.platform') : names.roundName(row.chain)],
    ['number', t('audit.number'), row.seq],
  ] as const
  return (
    <dl className={classes.facts}>
      {rows.map(([key, name, value]) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{textOf(value, t('app.missing'))}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Ids of organisations and rounds as their names. */
function readable(key: string, value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((each) => readable(key, each, names))
  if (typeof value !== 'string') return value
  if (key === 'organisation' || key === 'parent' || key === 'from') return names.organisationName(value)
  return key === 'round' ? names.roundName(value) : value
}

/** A value as text; what is empty is said. */
function textOf(value: unknown, missing: string): string {
  if (value === null || value === undefined || value === '') return missing
  if (Array.isArray(value)) return value.map((each) => textOf(each, missing)).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
