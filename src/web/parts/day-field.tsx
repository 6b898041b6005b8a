import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { parseDate, toIsoDate } from '../../number/vietnamese-date.ts'
import { formatDay } from './format.ts'
import { useMessages } from './use-messages.ts'

interface DayFieldProps {
  readonly label: string
  /** As 2025-06-30; null for none. */
  readonly day: string | null
  /** Told of every day of the calendar that is typed; null while the field is empty or holds none. */
  readonly onChange: (day: string | null) => void
  readonly required?: boolean
  /** What else is wrong with the day. */
  readonly error?: string
}

/** A day, typed as people write it: 30/6/2025. The browser's own field would ask for it in the order of its language. */
export function DayField({ label, day, onChange, required = false, error }: DayFieldProps) {
  const { t } = useMessages()
  const [text, setText] = useState(day === null ? '' : formatDay(day))
  const [isLeft, setIsLeft] = useState(false)
  const [shownDay, setShownDay] = useState(day)
  if (day !== shownDay) {
    setShownDay(day)
    if (isoDay(text) !== day) setText(day === null ? '' : formatDay(day))
  }
  const isWrong = isLeft && text.trim() !== '' && isoDay(text) === null
  return (
    <TextInput
      label={label}
      placeholder={t('form.dayHint')}
      required={required}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      value={text}
      error={isWrong ? t('form.day') : error}
      onBlur={() => setIsLeft(true)}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        setIsLeft(false)
        onChange(isoDay(typed))
      }}
    />
  )
}

function isoDay(text: string): string | null {
  const day = parseDate(text)
  return day && toIsoDate(day)
}
