import { Link } from '@tanstack/react-router'
import type { PersonWithRolesView } from '../../contract/api-views.ts'
import { type MessageKey, useMessages } from '../parts/use-messages.ts'
import classes from './navigation.module.css'
import { visiblePages } from './visible-pages.ts'

interface NavigationProps {
  readonly me: PersonWithRolesView | undefined
  readonly id: string
  readonly isOpen: boolean
  readonly onGo: () => void
}

const nameOf = {
  '/rounds': 'nav.rounds',
  '/campaigns': 'nav.campaigns',
  '/proofreading': 'nav.proofreading',
  '/organisations': 'nav.organisations',
  '/people': 'nav.people',
  '/audit': 'nav.audit',
} as const satisfies Record<string, MessageKey>

/** Links to the pages that the reader may see. */
export function Navigation({ me, id, isOpen, onGo }: NavigationProps) {
  const { t } = useMessages()
  return (
    <nav id={id} aria-label={t('app.mainNavigation')} className={classes.navigation} data-open={isOpen || undefined}>
      <ul className={classes.list}>
        {visiblePages(me).map((to) => (
          <li key={to}>
            <Link to={to} className={classes.link} onClick={onGo}>
              {t(nameOf[to])}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
