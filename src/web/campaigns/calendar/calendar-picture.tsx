import { windowTexts } from '../../../assessment/course/course-texts.data.ts'
import { type WindowKind, windowKinds } from '../../../assessment/course/window.ts'
import { formatDay } from '../../parts/format.ts'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './calendar-picture.module.css'
import { daysBetween } from './next-event-text.ts'

/** Windows as far as they are known: a day that nobody has typed yet is null. */
export type PartialCalendar = Readonly<
  Record<WindowKind, { readonly opensOn: string | null; readonly closesOn: string | null }>
>

interface CalendarPictureProps {
  readonly calendar: PartialCalendar
  /** Marked on the line; null for none. */
  readonly today: string | null
}

/** The windows along a line of days, each with its days in words beside it. */
export function CalendarPicture({ calendar, today }: CalendarPictureProps) {
  const { t, language } = useMessages()
  const windows = windowKinds.map((kind) => ({ kind, ...calendar[kind] }))
  const days = windows.flatMap(({ opensOn, closesOn }) => [opensOn, closesOn]).filter((day) => day !== null)
  const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)]
  if (first === undefined || last === undefined) return null
  const length = daysBetween(first, last) + 1
  const place = (day: string) => (100 * daysBetween(first, day)) / length
  const isInside = today !== null && today >= first && today <= last
  return (
    <figure className={classes.picture} aria-label={t('campaigns.calendar')}>
      {windows.map(({ kind, opensOn, closesOn }) => (
        <div key={kind} className={classes.row} data-open={isOpen(today, opensOn, closesOn) || undefined}>
          <div className={classes.words}>
            <span className={classes.name}>{windowTexts[kind][language]}</span>
            <span className={classes.days}>
              {formatDay(opensOn)} – {formatDay(closesOn)}
              {isOpen(today, opensOn, closesOn) && <strong> · {t('campaigns.openNow')}</strong>}
            </span>
          </div>
          <div className={classes.line} aria-hidden="true">
            {opensOn !== null && closesOn !== null && closesOn >= opensOn && (
              <span
                className={classes.window}
                style={{
                  left: `${place(opensOn)}%`,
                  width: `${(100 * (daysBetween(opensOn, closesOn) + 1)) / length}%`,
                }}
              />
            )}
            {isInside && <span className={classes.today} style={{ left: `${place(today) + 50 / length}%` }} />}
          </div>
        </div>
      ))}
      {isInside && (
        <figcaption className={classes.caption}>
          <span className={classes.todayKey} aria-hidden="true" />
          {t('campaigns.todayIs', { day: formatDay(today) })}
        </figcaption>
      )}
    </figure>
  )
}

function isOpen(today: string | null, opensOn: string | null, closesOn: string | null): boolean {
  return today !== null && opensOn !== null && closesOn !== null && opensOn <= today && today <= closesOn
}
