import type { ReactNode } from 'react'
import classes from './table-frame.module.css'

/** Lets a table that is wider than the page be scrolled by itself, with the keyboard too. */
export function TableFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.frame} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
