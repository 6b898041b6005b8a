import { windowTexts } from '../../../assessment/course/course-texts.data.ts'
import { type WindowKind, windowKinds } from '../../../assessment/course/window.ts'
import { DayField } from '../../parts/day-field.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { CalendarPicture, type PartialCalendar } from '../calendar/calendar-picture.tsx'
import { windowFaults } from '../calendar/window-fault.ts'
import classes from './calendar-fields.module.css'

interface CalendarFieldsProps {
  readonly calendar: PartialCalendar
  readonly onChange: (calendar: PartialCalendar) => void
  /** Windows that lack a day when it was tried to open the campaign. */
  readonly missing: ReadonlySet<string>
}

/** First and last day of each window, what is wrong at the day where it is, and a picture of them. */
export function CalendarFields({ calendar, onChange, missing }: CalendarFieldsProps) {
  const messages = useMessages()
  const { t, language } = messages
  const faults = windowFaults(calendar, messages)
  const errorOf = (kind: WindowKind, field: 'opensOn' | 'closesOn') => {
    const fault = faults[kind]
    if (fault?.field === field) return { error: fault.text }
    return missing.has(kind) && calendar[kind][field] === null ? { error: t('form.required') } : {}
  }
  return (
    <>
      <div className={classes.windows}>
        {windowKinds.map((kind) => (
          <fieldset key={kind} className={classes.window}>
            <legend className={classes.name}>{windowTexts[kind][language]}</legend>
            {(['opensOn', 'closesOn'] as const).map((field) => (
              <DayField
                key={field}
                required
                label={t(`campaigns.${field}`)}
                day={calendar[kind][field]}
                onChange={(day) => onChange({ ...calendar, [kind]: { ...calendar[kind], [field]: day } })}
                {...errorOf(kind, field)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <CalendarPicture calendar={calendar} today={null} />
    </>
  )
}
