import type { ItemView } from '../../contract/api-views.ts'
import { formatDecimal } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import { englishForm } from '../results/english-form.ts'
import classes from './score-panel.module.css'
import type { Trial } from './use-trial.ts'

/** The score that the figures in the form give, with its arithmetic; greyed while it is that of the figures before. */
export function ScorePanel({
  trial: { proof, isComputing },
  maximum,
}: {
  readonly trial: Trial
  readonly maximum: ItemView['definition']['maximum']
}) {
  const { t, language } = useMessages()
  const line = language === 'vi' ? proof.text : englishForm(proof.text)
  return (
    <section
      className={classes.panel}
      aria-label={t('course.score.title')}
      aria-busy={isComputing}
      data-computing={isComputing || undefined}
    >
      <div role="status">
        <p className={classes.label}>{isComputing ? t('course.score.computing') : t('course.score.title')}</p>
        <p className={classes.points}>
          <strong>{proof.rounded === null ? '–' : formatDecimal(proof.rounded, language)}</strong>{' '}
          {t('course.score.of', { maximum: formatDecimal(maximum, language) })}
        </p>
        {proof.outcome !== 'scored' && <p className={classes.outcome}>{t(`proof.outcome.${proof.outcome}`)}</p>}
      </div>
      <p className={classes.line} lang="vi">
        {line}
      </p>
    </section>
  )
}
