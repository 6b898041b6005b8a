import { formatDecimal } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import { MissingOr } from './missing-or.tsx'
import classes from './table.module.css'

interface ChangeTextProps {
  readonly change: string | null
  readonly unit?: string
}

/** A change with its sign; colour only repeats what the sign says. */
export function ChangeText({ change, unit }: ChangeTextProps) {
  const { language } = useMessages()
  if (change === null) return <MissingOr text={null} />
  const text = formatDecimal(change, language, { decimals: 2, signed: true, ...(unit ? { unit } : {}) })
  const look = text.startsWith('+') ? classes.rise : text.startsWith('−') ? classes.fall : undefined
  return <span className={look}>{text}</span>
}
