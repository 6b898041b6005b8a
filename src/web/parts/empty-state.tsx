import classes from './empty-state.module.css'

interface EmptyStateProps {
  readonly title: string
  readonly hint?: string | undefined
}

/** Stands where a list would be and says why there is none. */
export function EmptyState({ title, hint }: EmptyStateProps) {
  return (
    <div className={classes.empty} role="status">
      <p className={classes.title}>{title}</p>
      {hint && <p>{hint}</p>}
    </div>
  )
}
