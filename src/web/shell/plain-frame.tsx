import type { ReactNode } from 'react'
import { useMessages } from '../parts/use-messages.ts'
import { Brand } from './brand.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import classes from './plain-frame.module.css'
import { ThemeSwitch } from './theme-switch.tsx'

/** A single card in the middle: for pages outside the shell. */
export function PlainFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useMessages()
  return (
    <div className={classes.frame}>
      <header className={classes.header}>
        <Brand />
        <div className={classes.tools}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main className={classes.main}>
        <div className={classes.card}>{children}</div>
        <p className={classes.tagline}>{t('app.tagline')}</p>
      </main>
    </div>
  )
}
