import { Badge } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { RoundView } from '../../contract/api-views.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './round-list.module.css'

/** Rounds, the newest year first; each leads to its results. */
export function RoundList({ rounds }: { readonly rounds: readonly RoundView[] }) {
  const { t } = useMessages()
  return (
    <ul className={classes.list} aria-label={t('rounds.title')}>
      {rounds.map((round) => (
        <li key={round.id} className={classes.round}>
          <RoundCard round={round} />
        </li>
      ))}
    </ul>
  )
}

function RoundCard({ round }: { readonly round: RoundView }) {
  const { t } = useMessages()
  return (
    <>
      <p className={classes.year}>
        <span className={classes.quiet}>{t('rounds.year')}</span> {round.indexYear}
      </p>
      <div className={classes.text}>
        <h2 className={classes.title}>
          <Link to="/rounds/$round" params={{ round: round.id }} className={classes.link}>
            {round.title}
          </Link>
        </h2>
        <dl className={classes.facts}>
          <dt>{t('rounds.organisation')}</dt>
          <dd>{round.organisationName}</dd>
          <dt>{t('rounds.frameworks')}</dt>
          <dd>{[round.parFramework, round.sipasFramework].filter((id) => id !== null).join(', ')}</dd>
        </dl>
        {round.campaign !== null && (
          <Link
            to="/rounds/$round/course"
            params={{ round: round.id }}
            className={classes.course}
            aria-label={t('rounds.toCourseOf', { title: round.title })}
          >
            {t('rounds.toCourse')}
          </Link>
        )}
      </div>
      <Badge variant={round.stage === 'appraised' ? 'light' : 'outline'} className={classes.stage}>
        {t(`results.stage.${round.stage}`)}
      </Badge>
    </>
  )
}
