import { formatDay } from '../parts/format.ts'
import type { Messages } from '../parts/use-messages.ts'
import { useMessages } from '../parts/use-messages.ts'
import { windowName } from './course-names.ts'
import type { Deadline } from './deadline.ts'
import classes from './deadline-text.module.css'

/** The last day of the window that matters, and how long that is; the words say what the colour says. */
export function DeadlineText({
  deadline,
  extension,
}: {
  readonly deadline: Deadline | null
  readonly extension?: string | undefined
}) {
  const { t, language } = useMessages()
  if (deadline === null) return <span>{t('course.noDeadline')}</span>
  return (
    <span className={classes.deadline}>
      <span className={classes.day}>{formatDay(deadline.closesOn)}</span>{' '}
      <span
        className={classes.left}
        data-late={deadline.daysLeft < 0 || undefined}
        data-soon={isSoon(deadline) || undefined}
      >
        {leftText(deadline, t)}
      </span>
      <span className={classes.window}>{windowName(deadline.window, language)}</span>
      {extension !== undefined && <span className={classes.window}>{t('course.extended', { reason: extension })}</span>}
    </span>
  )
}

function isSoon({ daysLeft, isOpen }: Deadline): boolean {
  return isOpen && daysLeft <= 3
}

function leftText({ daysLeft, isOpen, opensOn }: Deadline, t: Messages['t']): string {
  if (daysLeft < 0) return t('course.overdue', { count: -daysLeft })
  if (!isOpen) return t('course.opensOn', { day: formatDay(opensOn) })
  return daysLeft === 0 ? t('course.lastDay') : t('course.daysLeft', { count: daysLeft })
}
