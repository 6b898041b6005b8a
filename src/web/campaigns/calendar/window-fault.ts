import { calendarFaults } from '../../../assessment/course/calendar-faults.ts'
import { windowTexts } from '../../../assessment/course/course-texts.data.ts'
import { type Calendar, type WindowKind, windowKinds } from '../../../assessment/course/window.ts'
import type { CalendarView } from '../../../contract/campaign-api-views.ts'
import type { Messages } from '../../parts/use-messages.ts'
import type { PartialCalendar } from './calendar-picture.tsx'
import { toCalendar } from './to-calendar.ts'

/** Which of the two days of a window is wrong, and why, in words. */
export interface WindowFault {
  readonly field: 'opensOn' | 'closesOn'
  readonly text: string
}

/** What is wrong with each window, by the same rules as the API; windows with a day that is missing are left out. */
export function windowFaults(
  calendar: PartialCalendar,
  { t, language }: Messages,
): Readonly<Partial<Record<WindowKind, WindowFault>>> {
  const known = knownPart(calendar)
  const faults = calendarFaults(known).map(({ kind, window }) => {
    const before = windowKinds[windowKinds.indexOf(window) - 1]
    const fault: WindowFault =
      kind === 'ends-before-it-opens'
        ? { field: 'closesOn', text: t('campaigns.endsBefore') }
        : {
            field: 'opensOn',
            text: t('campaigns.opensBefore', { window: before ? windowTexts[before][language] : '' }),
          }
    return [window, fault] as const
  })
  return Object.fromEntries(faults.toReversed())
}

/** A calendar whose missing days follow from those beside them, so that only what is known can be wrong. */
function knownPart(calendar: PartialCalendar): Calendar {
  let before = '1900-01-01'
  const windows = windowKinds.map((kind) => {
    const opensOn = calendar[kind].opensOn ?? before
    before = opensOn
    const closesOn = calendar[kind].closesOn ?? opensOn
    return [kind, { opensOn, closesOn }] as const
  })
  return toCalendar(Object.fromEntries(windows) as CalendarView)
}
