import type { ReactNode } from 'react'
import type { DifferenceView, SipasView } from '../../contract/results-view.ts'
import { formatDecimal } from '../parts/format.ts'
import { ChevronIcon } from '../parts/icons.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { ChangeText } from './change-text.tsx'
import { DifferenceMark } from './difference-mark.tsx'
import { MissingOr } from './missing-or.tsx'
import type { SipasGroup } from './sipas-rows.ts'
import classes from './sipas-section.module.css'
import tableClasses from './table.module.css'

interface SipasGroupRowsProps extends SipasGroup {
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly differences: readonly DifferenceView[]
}

/** A group with a button that shows its criteria; on paper they always stand. */
export function SipasGroupRows({ group, criteria, isOpen, onToggle, differences }: SipasGroupRowsProps) {
  const { t } = useMessages()
  const button = (
    <button type="button" className={classes.toggle} aria-expanded={isOpen} onClick={onToggle}>
      <ChevronIcon size={16} />
      <span>
        {t('results.group', { code: group.code })}. {group.name}
      </span>
    </button>
  )
  return (
    <>
      <SipasRow row={group} label={button} look="group" differences={differences} about={`sipas/group/${group.code}`} />
      {criteria.map((criterion) => (
        <SipasRow
          key={criterion.code}
          row={criterion}
          label={`${criterion.code}. ${criterion.name}`}
          look="criterion"
          isHidden={!isOpen}
          differences={differences}
          about={`sipas/criterion/${criterion.code}`}
        />
      ))}
    </>
  )
}

interface SipasRowProps {
  readonly row: Pick<SipasView, 'value' | 'previous' | 'change'>
  readonly label: ReactNode
  readonly look: 'overall' | 'part' | 'group' | 'criterion'
  readonly isHidden?: boolean
  readonly differences: readonly DifferenceView[]
  readonly about: string
}

export function SipasRow({ row, label, look, isHidden = false, differences, about }: SipasRowProps) {
  const { language } = useMessages()
  const percent = (value: string | null) => (
    <MissingOr text={value === null ? null : formatDecimal(value, language, { decimals: 2 })} />
  )
  return (
    <tr className={classes[look]} hidden={isHidden}>
      <th scope="row">
        {label}
        <DifferenceMark differences={differences} about={about} />
      </th>
      <td className={tableClasses.number}>{percent(row.value)}</td>
      <td className={tableClasses.number}>{percent(row.previous)}</td>
      <td className={tableClasses.number}>
        <ChangeText change={row.change} />
      </td>
    </tr>
  )
}
