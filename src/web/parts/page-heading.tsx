import { Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './page-heading.module.css'
import { usePageTitle } from './use-page-title.ts'

/** Where the reader was when a heading last took the focus; the first page of a visit leaves it to the browser. */
let focusedPath = globalThis.location?.pathname

interface PageHeadingProps {
  readonly title: string
  /** A sentence below the title. */
  readonly intro?: ReactNode
  /** Buttons beside the title. */
  readonly actions?: ReactNode
}

/** The heading of a page: names the document, and takes the focus when the reader comes from another page. */
export function PageHeading({ title, intro, actions }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  usePageTitle(title)
  useEffect(() => {
    if (location.pathname === focusedPath) return
    focusedPath = location.pathname
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header className={classes.heading}>
      <div className={classes.text}>
        <Title order={1} size="h2" ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </Title>
        {intro && <p className={classes.intro}>{intro}</p>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  )
}
