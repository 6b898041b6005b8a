import { windowTexts } from '../../../assessment/course/course-texts.data.ts'
import { formatDay } from '../../parts/format.ts'
import { AlertIcon } from '../../parts/icons.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import type { BoardRow } from './board-filter.ts'
import classes from './late-marks.module.css'

/** What is late, in words, and the later days that the organisation was given. */
export function LateMarks({ row: { late, extensions } }: { readonly row: BoardRow }) {
  const { t, language } = useMessages()
  return (
    <ul className={classes.marks}>
      {late.map(({ window, items }) => (
        <li key={window} className={classes.late}>
          <AlertIcon size={16} /> {t('campaigns.late', { count: items, window: windowTexts[window][language] })}
        </li>
      ))}
      {extensions.map(({ kind, closesOn, reason }) => (
        <li key={`until ${kind}`} title={reason}>
          {t('campaigns.extended', { window: windowTexts[kind][language], day: formatDay(closesOn) })}
        </li>
      ))}
      {late.length === 0 && extensions.length === 0 && <li className={classes.fine}>{t('campaigns.inTime')}</li>}
    </ul>
  )
}
