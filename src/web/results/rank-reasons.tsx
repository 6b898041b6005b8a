import type { RankView, ResultsView } from '../../contract/results-view.ts'
import { formatDecimal } from '../parts/format.ts'
import { Panel } from '../parts/panel.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { ChangeText } from './change-text.tsx'
import { differenceText } from './exact-text.ts'
import classes from './rank-reasons.module.css'

/** Why a rank moved: one's own change beside the mean change of all. */
export function RankReasons({ ranks }: Pick<ResultsView, 'ranks'>) {
  const { t } = useMessages()
  return (
    <Panel title={t('results.whyRank')} id="ranks">
      <div className={classes.grid}>
        <Reason name={t('results.par')} rank={ranks.par} />
        {ranks.sipas && <Reason name="SIPAS" rank={ranks.sipas} />}
      </div>
    </Panel>
  )
}

function Reason({ name, rank }: { readonly name: string; readonly rank: RankView }) {
  const { t } = useMessages()
  const { rank: now, previous: before } = rank
  const move =
    now === null || before === null
      ? t('results.rankUnknown')
      : t(now === before ? 'results.rankSame' : now < before ? 'results.rankUp' : 'results.rankDown', { before, now })
  return (
    <section aria-label={name}>
      <h3 className={classes.name}>{name}</h3>
      <p className={classes.move}>{move}</p>
      <dl className={classes.pairs}>
        <dt>{t('results.own')}</dt>
        <dd>
          <ChangeText change={rank.ownChange} />
        </dd>
        <dt>{t('results.mean')}</dt>
        <dd>
          <ChangeText change={rank.meanChange} />
        </dd>
      </dl>
      <Pace {...rank} />
    </section>
  )
}

function Pace({ ownChange, meanChange }: RankView) {
  const { t, language } = useMessages()
  const gap = differenceText(meanChange, ownChange)
  if (gap === null) return null
  if (Number(gap) === 0) return <p className={classes.pace}>{t('results.asMean')}</p>
  const size = formatDecimal(gap.replace('-', ''), language, { decimals: 2 })
  return <p className={classes.pace}>{t(gap.startsWith('-') ? 'results.behind' : 'results.ahead', { gap: size })}</p>
}
