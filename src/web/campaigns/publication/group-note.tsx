import { useMessages } from '../../parts/use-messages.ts'
import classes from './publication.module.css'

/** How units are put into groups and ranks. */
export function GroupNote() {
  const { t } = useMessages()
  return <p className={classes.sub}>{t('publication.groupNote')}</p>
}
