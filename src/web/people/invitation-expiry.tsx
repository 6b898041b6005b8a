import { useState } from 'react'
import type { PersonView } from '../../contract/api-views.ts'
import { formatMoment } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './invitation-expiry.module.css'
import { isPending } from './is-pending.ts'

/** Until when an invitation that is pending works, or since when it has not; nothing for anybody else. */
export function InvitationExpiry({ person }: { readonly person: PersonView }) {
  const { t } = useMessages()
  const [now] = useState(() => new Date().toISOString())
  if (!isPending(person)) return null
  const { invitationExpiresAt: end } = person
  if (end === null) return <span className={classes.over}>{t('people.noLink')}</span>
  const isOver = end <= now
  return (
    <span className={isOver ? classes.over : classes.open}>
      {t(isOver ? 'people.expired' : 'people.expires', { at: formatMoment(end) })}
    </span>
  )
}
