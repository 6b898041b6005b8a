import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

interface PanelProps {
  readonly title?: string
  readonly id?: string
  readonly children: ReactNode
}

/** A part of a page on its own ground, named by its heading. */
export function Panel({ title, id, children }: PanelProps) {
  const heading = useId()
  return (
    <section className={classes.panel} id={id} aria-labelledby={title ? heading : undefined}>
      {title && (
        <Title order={2} size="h4" id={heading} className={classes.title}>
          {title}
        </Title>
      )}
      {children}
    </section>
  )
}
