import { useMessages } from '../parts/use-messages.ts'
import classes from './brand.module.css'

/** Mark and name of the software. */
export function Brand() {
  const { t } = useMessages()
  return (
    <span className={classes.brand}>
      <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="7" fill="#fff" fillOpacity="0.14" />
        <rect x="7" y="17" width="4.5" height="8" rx="1" fill="#fff" />
        <rect x="13.75" y="12" width="4.5" height="13" rx="1" fill="#fff" />
        <rect x="20.5" y="7" width="4.5" height="18" rx="1" fill="#ffd257" />
      </svg>
      {t('app.name')}
    </span>
  )
}
