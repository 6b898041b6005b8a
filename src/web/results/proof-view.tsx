import type { ReactNode } from 'react'
import type { ProofView as Proof } from '../../contract/proof-view.ts'
import type { DifferenceView, SubCriterionView } from '../../contract/results-view.ts'
import { formatDecimal } from '../parts/format.ts'
import { AlertIcon } from '../parts/icons.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { differencesAbout } from './difference-mark.tsx'
import { englishForm } from './english-form.ts'
import { MissingOr } from './missing-or.tsx'
import { ProofFigures } from './proof-figures.tsx'
import classes from './proof-view.module.css'

interface ProofViewProps {
  readonly row: SubCriterionView
  readonly differences: readonly DifferenceView[]
}

/** How a score came about: rule, figures with their sources, arithmetic and rounding, enough to redo it by hand. */
export function ProofView({ row, differences }: ProofViewProps) {
  const { t } = useMessages()
  const { proof, cause, evidence, code } = row
  return (
    <div className={classes.proof}>
      <Scores row={row} />
      <Part title={t('proof.arithmetic')}>
        <Arithmetic proof={proof} />
      </Part>
      {proof.outcome === 'scored' && <Rounding proof={proof} />}
      <Part title={t('proof.rule')}>
        <p lang="vi">{proof.rule.text}</p>
        <p className={classes.quiet}>
          {proof.rule.standing === 'assumed' && <AlertIcon size={16} />} {t(`proof.standing.${proof.rule.standing}`)}
        </p>
      </Part>
      <ProofFigures proof={proof} />
      <PublishedOtherwise differences={differencesAbout(differences, `item/${code}`)} />
      <Part title={t('proof.cause')}>
        <p lang={cause ? 'vi' : undefined}>{cause ?? t('proof.none')}</p>
      </Part>
      <Part title={t('proof.evidence')}>
        <p lang={evidence ? 'vi' : undefined}>{evidence ?? t('proof.none')}</p>
      </Part>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function Scores({ row }: Pick<ProofViewProps, 'row'>) {
  const { t, language } = useMessages()
  const scores = [
    [t('results.max'), row.max],
    [t('results.selfScore'), row.self],
    [t('results.appraised'), row.appraised],
    [t('proof.computed'), row.selfComputed],
    [t('results.lost'), row.lost],
  ] as const
  return (
    <section aria-label={t('proof.scores')}>
      <dl className={classes.scores}>
        {scores.map(([name, points]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <MissingOr text={points === null ? null : formatDecimal(points, language)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The line as the server writes it, the numbers in the reader's form. */
function Arithmetic({ proof }: { readonly proof: Proof }) {
  const { t, language } = useMessages()
  const line = language === 'vi' ? proof.text : englishForm(proof.text)
  return (
    <>
      {proof.outcome !== 'scored' && <p className={classes.outcome}>{t(`proof.outcome.${proof.outcome}`)}</p>}
      <p className={classes.arithmetic} lang="vi">
        {line}
      </p>
    </>
  )
}

function Rounding({ proof: { rounding, exact, rounded } }: { readonly proof: Proof }) {
  const { t, language } = useMessages()
  return (
    <Part title={t('proof.rounding')}>
      <p>{t('proof.roundingText', { decimals: rounding.decimals })}</p>
      <p>
        {t('proof.exact')}: <span className={classes.exact}>{exact}</span> →{' '}
        <strong>
          {formatDecimal(rounded, language)} {t('results.points')}
        </strong>
      </p>
    </Part>
  )
}

function PublishedOtherwise({ differences }: { readonly differences: readonly DifferenceView[] }) {
  const { t, language } = useMessages()
  if (differences.length === 0) return null
  return (
    <Part title={t('results.differences')}>
      <ul className={classes.list}>
        {differences.map(({ valueOf: key, label, place, published, computed }) => (
          <li key={`${key} ${place}`}>
            <span lang="vi">{label}</span>:{' '}
            {t('results.publishedOtherwise', {
              place,
              published: formatDecimal(published, language),
              computed: formatDecimal(computed, language),
            })}
          </li>
        ))}
      </ul>
    </Part>
  )
}
