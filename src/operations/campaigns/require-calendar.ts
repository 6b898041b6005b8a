import { calendarFaults } from '../../assessment/course/calendar-faults.ts'
import { windowTexts } from '../../assessment/course/course-texts.data.ts'
import type { Calendar } from '../../assessment/course/window.ts'
import { toIsoDate } from '../../number/vietnamese-date.ts'
import { Problem } from '../../problem.ts'

/** @throws Problem `invalid-input` for a calendar that cannot be */
export function requireCalendar(calendar: Calendar): void {
  const [fault] = calendarFaults(calendar)
  if (!fault) return
  const { opensOn, closesOn } = calendar[fault.window]
  const where = { vi: `thời hạn "${windowTexts[fault.window].vi}"`, en: `window "${windowTexts[fault.window].en}"` }
  const expected =
    fault.kind === 'ends-before-it-opens'
      ? { vi: 'ngày cuối không trước ngày đầu', en: 'a last day that is not before the first' }
      : {
          vi: 'ngày đầu không trước ngày đầu của bước liền trước',
          en: 'a first day not before that of the one it follows',
        }
  throw new Problem('invalid-input', { where, expected, got: `${toIsoDate(opensOn)} – ${toIsoDate(closesOn)}` })
}
