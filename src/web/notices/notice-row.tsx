import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { noticePath, noticePlace, noticeTitle } from '../../assessment/course/notice-text.ts'
import type { NoticeView } from '../../contract/notice-api-views.ts'
import { formatMoment } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './notices-page.module.css'

interface NoticeRowProps {
  readonly notice: NoticeView
  readonly isPending: boolean
  readonly onRead: () => void
  readonly onUnread: () => void
}

/** One notice: what, where, in whose words, when; it leads to where one acts on it, and is read then. */
export function NoticeRow({ notice, isPending, onRead, onUnread }: NoticeRowProps) {
  const { t, language } = useMessages()
  const title = noticeTitle(notice, language)
  const isUnread = notice.readAt === null
  // Where the campaign is not seen any more there is nothing to lead to.
  const path: string = noticePath(notice)
  return (
    <li className={classes.row} data-unread={isUnread || undefined}>
      <div className={classes.told}>
        {isUnread && <span className={classes.mark}>{t('notices.unread')}</span>}
        {notice.campaignTitle === null ? (
          <span className={classes.title}>{title}</span>
        ) : (
          // Also where it stands as read: the list may be older than what was taken back a moment ago.
          <Link to={path} className={classes.title} onClick={onRead} preload={false}>
            {title}
          </Link>
        )}
        {notice.quote !== null && <p className={classes.quote}>{notice.quote}</p>}
        <p className={classes.quiet}>
          {[noticePlace(notice), formatMoment(notice.madeAt)].filter((each) => each !== '').join(' · ')}
        </p>
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={isPending}
        onClick={isUnread ? onRead : onUnread}
        aria-label={`${t(isUnread ? 'notices.markRead' : 'notices.markUnread')}: ${title}`}
      >
        {t(isUnread ? 'notices.markRead' : 'notices.markUnread')}
      </Button>
    </li>
  )
}
