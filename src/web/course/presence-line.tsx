import type { PresenceView } from '../../contract/api-views.ts'
import { formatMoment } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'

/** Who else has the page open. */
export function PresenceLine({ others }: { readonly others: PresenceView }) {
  const { t } = useMessages()
  const named = others.map(({ name, since }) => t('course.presence.since', { name, at: formatMoment(since).slice(-5) }))
  return <span role="status">{named.length > 0 && t('course.presence.also', { names: named.join(', ') })}</span>
}
