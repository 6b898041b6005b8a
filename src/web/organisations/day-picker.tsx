import { Button } from '@mantine/core'
import { DayField } from '../parts/day-field.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './day-picker.module.css'
import { lastDayBeforeMergers, todayInVietnam } from './days.ts'

interface DayPickerProps {
  /** As 2025-06-30. */
  readonly day: string
  readonly onChange: (day: string) => void
}

/** As of which day the organisations are shown, with short ways to the days that people ask for. */
export function DayPicker({ day, onChange }: DayPickerProps) {
  const { t } = useMessages()
  const shortcuts = [
    [t('organisations.today'), todayInVietnam()],
    [t('organisations.beforeMergers'), lastDayBeforeMergers],
  ] as const
  return (
    <div className={classes.picker}>
      <DayField label={t('organisations.day')} day={day} onChange={(to) => to && onChange(to)} />
      {shortcuts.map(([name, to]) => (
        <Button key={to} variant="default" aria-pressed={day === to} onClick={() => onChange(to)}>
          {name}
        </Button>
      ))}
    </div>
  )
}
