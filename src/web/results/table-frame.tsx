import { type ReactNode, useCallback, useState } from 'react'
import classes from './table-frame.module.css'

/** Lets a table that is wider than its place be scrolled by itself, with the keyboard too. */
export function TableFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [isScrolled, setIsScrolled] = useState(false)
  const watch = useCallback((frame: HTMLDivElement | null) => {
    if (frame === null) return
    const observer = new ResizeObserver(() => setIsScrolled(frame.scrollWidth > frame.clientWidth))
    observer.observe(frame)
    return () => observer.disconnect()
  }, [])
  const scrolling = isScrolled ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {}
  return (
    <div ref={watch} className={classes.frame} {...scrolling}>
      {children}
    </div>
  )
}
