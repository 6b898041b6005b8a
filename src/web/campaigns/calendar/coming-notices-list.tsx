import { windowTexts } from '../../../assessment/course/course-texts.data.ts'
import { comingNotices } from '../../../assessment/course/due-notices.ts'
import type { CampaignDetailsView } from '../../../contract/campaign-api-views.ts'
import { parseDate, toIsoDate } from '../../../number/vietnamese-date.ts'
import { formatDay } from '../../parts/format.ts'
import { useMessages } from '../../parts/use-messages.ts'
import classes from './calendar-section.module.css'
import { toCalendar } from './to-calendar.ts'

/** As many as one looks ahead. */
const shownAtMost = 5

/** Whom the clock will remind next, and on which morning. */
export function ComingNoticesList({ details: { calendar, today } }: { readonly details: CampaignDetailsView }) {
  const { t, language } = useMessages()
  const day = parseDate(today)
  const coming = day ? comingNotices(toCalendar(calendar), day).slice(0, shownAtMost) : []
  if (coming.length === 0) return null
  return (
    <details className={classes.coming}>
      <summary>{t('notices.toCome')}</summary>
      <ul>
        {coming.map(({ window, kind, days, level, on }) => {
          const key = kind === 'overdue' ? (`overdue-${level === 'above' ? 'above' : 'answerable'}` as const) : kind
          const values = { window: windowTexts[window][language], day: formatDay(toIsoDate(on)), days }
          return <li key={`${window} ${kind} ${days}`}>{t(`notices.${key}`, values)}</li>
        })}
      </ul>
    </details>
  )
}
