import type { RankView } from '../../contract/results-view.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './results-summary.module.css'

/** "Hạng 35 trong 63", and from which rank it came. */
export function RankSentence({ rank: { rank, previous, units } }: { readonly rank: RankView }) {
  const { t } = useMessages()
  if (rank === null) return <p className={classes.line}>{t('results.noRank')}</p>
  const place = units === null ? t('results.rankAlone', { rank }) : t('results.rankOf', { rank, units })
  return (
    <p className={classes.line}>
      <strong>{place}</strong>
      {previous !== null && (
        <span className={classes.from}> {t(moveKey(previous, rank), { before: previous, now: rank })}</span>
      )}
    </p>
  )
}

function moveKey(before: number, now: number) {
  if (before === now) return 'results.rankSame' as const
  return now < before ? ('results.rankUp' as const) : ('results.rankDown' as const)
}
