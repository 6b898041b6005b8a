import { Button } from '@mantine/core'
import { Notice } from '../parts/notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import classes from './meeting-page.module.css'

interface StaleNoticeProps {
  /** What somebody else saved meanwhile. */
  readonly version: number
  readonly onKeep: () => void
  readonly onTake: () => void
}

/** Two wrote at once: the writer says which stands; the other stays among the versions. */
export function StaleNotice({ version, onKeep, onTake }: StaleNoticeProps) {
  const { t } = useMessages()
  return (
    <Notice kind="problem">
      <p>{t('meeting.stale', { version })}</p>
      <div className={classes.buttons}>
        <Button variant="default" size="xs" onClick={onKeep}>
          {t('meeting.keepMine')}
        </Button>
        <Button variant="default" size="xs" onClick={onTake}>
          {t('meeting.takeTheirs')}
        </Button>
      </div>
    </Notice>
  )
}
