import type { PresenceView } from '../../contract/api-views.ts'
import { formatMoment } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './item-page.module.css'

/** Who else has the page open; its line stands empty before, so that nothing below moves when somebody comes or goes. */
export function PresenceLine({ others }: { readonly others: PresenceView }) {
  const { t } = useMessages()
  const named = others.map(({ name, since }) => t('course.presence.since', { name, at: formatMoment(since).slice(-5) }))
  return (
    <span role="status" className={classes.presence}>
      {named.length > 0 && t('course.presence.also', { names: named.join(', ') })}
    </span>
  )
}
