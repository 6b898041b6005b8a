import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { meQuery } from '../api/queries.ts'
import { CloseIcon, MenuIcon } from '../parts/icons.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { Brand } from './brand.tsx'
import buttonClasses from './header-button.module.css'
import { LanguageSwitch } from './language-switch.tsx'
import { Navigation } from './navigation.tsx'
import { NoticesLink } from './notices-link.tsx'
import classes from './shell.module.css'
import { ThemeSwitch } from './theme-switch.tsx'
import { UserLinks } from './user-links.tsx'

/** Header, navigation and the page, for people who are signed in. */
export function Shell() {
  const { t } = useMessages()
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {t('app.skip')}
      </a>
      <Header />
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
    </div>
  )
}

function Header() {
  const { t } = useMessages()
  const { data: me } = useQuery(meQuery)
  const [isOpen, setIsOpen] = useState(false)
  const navigation = useId()
  return (
    <header className={classes.header}>
      <Link to="/rounds" className={classes.home}>
        <Brand />
      </Link>
      <Navigation id={navigation} me={me} isOpen={isOpen} onGo={() => setIsOpen(false)} />
      <div className={classes.tools}>
        <LanguageSwitch />
        <ThemeSwitch />
        {me && <NoticesLink />}
        {me && <UserLinks name={me.name} />}
        <button
          type="button"
          className={`${buttonClasses.button} ${classes.burger}`}
          aria-label={t('app.menu')}
          aria-expanded={isOpen}
          aria-controls={navigation}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? <CloseIcon /> : <MenuIcon />}
        </button>
      </div>
    </header>
  )
}
