import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { unreadQuery } from '../api/notice-queries.ts'
import { BellIcon } from '../parts/icons.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './header-button.module.css'
import countClasses from './notices-link.module.css'

/** More is not worth counting in the header. */
const shownAtMost = 99

/** The bell: how many notices are unread, and the way to them. */
export function NoticesLink() {
  const { t } = useMessages()
  const { data } = useQuery(unreadQuery)
  const unread = data?.unread ?? 0
  const label = unread > 0 ? t('nav.unread', { number: unread }) : t('nav.notices')
  return (
    <Link to="/notices" className={classes.button} aria-label={label} title={label}>
      <BellIcon />
      {unread > 0 && <span className={countClasses.count}>{unread > shownAtMost ? `${shownAtMost}+` : unread}</span>}
    </Link>
  )
}
