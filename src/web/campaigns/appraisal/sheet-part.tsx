import type { ReactNode } from 'react'
import classes from './appraisal.module.css'

/** A part of a sheet under its title. */
export function SheetPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
